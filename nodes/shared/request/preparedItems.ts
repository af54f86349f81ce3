import type {
	IExecuteData,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';
import { ItemRun, type Refusal } from './itemRun';
import { outcome } from './outcome';
import { isToolCall, settledItems } from './settledItems';

/** Turns the fields of one item into a request. What it throws is kept and told when the item's turn to be sent has come. */
export type Prepare = (
	context: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
) => IHttpRequestOptions;

/** What is known of a request that was prepared. */
export interface PreparedItem {
	run: ItemRun;
	/** Why it cannot be sent; undefined when it can. */
	refusal: Refusal | undefined;
}

/** By the very object that n8n hands on from a `preSend` action to the pagination function. */
const prepared = new WeakMap<object, PreparedItem>();

/** The latest run by what n8n shares between the items of one run, and drops afterwards. */
const runs = new WeakMap<IExecuteData, ItemRun>();

/**
 * The `preSend` action of a declarative node whose requests are sent by `sendingPrepared`. It refuses nothing by itself: n8n
 * has begun to send the items before it prepares the ones behind them, so only the pagination function can keep all of them back.
 */
export function preparing(prepare: Prepare): PreSendAction {
	return async function (request) {
		const run = runOf(this);
		const made = await outcome(async () => prepare(this, request));
		// A copy in either case: a request that was looked up here belongs to one item.
		const kept = { ...('value' in made ? made.value : request) };
		const refusal = 'error' in made ? (made.error as Refusal) : undefined;
		prepared.set(kept, { run, refusal });
		run.add(this.getItemIndex(), refusal);
		return kept;
	};
}

/**
 * What {@link preparing} noted about a request.
 *
 * @param request the object itself that came from there
 * @returns undefined for any other one, which must not be sent
 */
export function preparedItem(request: object): PreparedItem | undefined {
	return prepared.get(request);
}

/** n8n goes through the items in their order. An index that does not follow is the next try of "Retry On Fail". */
function runOf(context: IExecuteSingleFunctions): ItemRun {
	// Each call of a tool has one item.
	if (isToolCall(context)) return new ItemRun(1, 1, settledItems(context));
	const executeData = context.getExecuteData();
	const itemIndex = context.getItemIndex();
	const latest = runs.get(executeData);
	if (latest?.take(itemIndex)) return latest;
	const count = itemCount(context, executeData);
	const run = new ItemRun(count, batchSize(context), settledItems(context));
	run.follow(latest);
	run.take(itemIndex);
	runs.set(executeData, run);
	return run;
}

/** How many items n8n goes through, found as its routing finds it. */
function itemCount(context: IExecuteSingleFunctions, { data }: IExecuteData): number {
	const items = (data.main ?? data.ai_tool)?.[0] ?? [];
	return context.getNode().executeOnce ? Math.min(1, items.length) : items.length;
}

interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
}

/** With "Batching", n8n pauses between batches, and does not look at the items of a later one before. */
function batchSize(context: IExecuteSingleFunctions): number {
	const options = context.getNodeParameter('requestOptions', {}) as RequestOptions;
	const { batchSize: size = 1, batchInterval = 0 } = options.batching?.batch ?? {};
	if (!(batchInterval > 0)) return Infinity;
	return size > 0 ? size : 1;
}
