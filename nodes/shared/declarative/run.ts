import type {
	DeclarativeRestApiSettings,
	IExecuteData,
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import { describeAccepted, joined } from '../operations/accepted';
import { itemError } from '../operations/itemError';
import type { Attempt } from '../attempt';
import {
	isToolCall,
	sentItems,
	unlessSent,
	type ItemResult,
	type SentItems,
} from '../operations/sentOnce';
import type { Problem } from '../result';

export type RequestData = DeclarativeRestApiSettings.ResultOptions;

/** One item that can be sent. */
export interface PreparedItem {
	request: IHttpRequestOptions;
	/** Sends the request, and further ones for further pages, and makes items of the responses. */
	send: (
		context: IExecutePaginationFunctions,
		requestData: RequestData,
	) => Promise<INodeExecutionData[]>;
}

/** One try of a run of a declarative node, or of one call of it as a tool. See routing.ts for what n8n does with the items of a run. */
export interface Run {
	/** How many items n8n goes through. */
	count: number;
	/** How many of them it goes through without a pause; may be infinite. */
	batchSize: number;
	/** By the index of the item. */
	prepared: Map<number, Attempt<PreparedItem>>;
	/** Index of the latest item that was prepared. */
	latest: number;
	/** Index of the first item that cannot be sent, or that failed: no other one is begun any more. */
	stoppedBy?: number;
	/** Whether items were not sent because n8n had stopped before it came to all of them. */
	isGivenUp: boolean;
	/** Ends when all that was begun before has; never rejects. */
	lastTurn: Promise<unknown>;
	/** What was accepted, or may have been: the memory of all tries. */
	sent: SentItems;
}

/** The latest try, by what all tries of a run or of a tool call have in common. */
const latestRuns = new WeakMap<SentItems, Run>();

/** The try that the item belongs to; undefined when none of its items was prepared. */
export function currentRun(context: IExecuteSingleFunctions): Run | undefined {
	return latestRuns.get(sentItems(context));
}

/** Whether n8n has begun to try again, and listens to this try no more. */
export function isOver(run: Run): boolean {
	return latestRuns.get(run.sent) !== run;
}

/** Takes an item into its try. n8n goes through the items in their order, so an index that does not follow begins the next try. */
export function addPrepared(
	context: IExecuteSingleFunctions,
	prepared: Attempt<PreparedItem>,
): void {
	const itemIndex = context.getItemIndex();
	const latest = currentRun(context);
	const run = latest && itemIndex > latest.latest ? latest : nextRun(context, latest);
	const item = run.isGivenUp ? { error: notChecked(context) } : prepared;
	run.prepared.set(itemIndex, item);
	run.latest = itemIndex;
	if ('error' in item) run.stoppedBy ??= itemIndex;
}

function nextRun(context: IExecuteSingleFunctions, earlier: Run | undefined): Run {
	const run: Run = {
		count: itemCount(context),
		batchSize: batchSize(context),
		prepared: new Map(),
		latest: -1,
		isGivenUp: false,
		lastTurn: earlier?.lastTurn ?? Promise.resolve(),
		sent: sentItems(context),
	};
	latestRuns.set(run.sent, run);
	return run;
}

/** Found as n8n's routing finds it; each call of a tool has one item. */
function itemCount(context: IExecuteSingleFunctions): number {
	if (isToolCall(context)) return 1;
	const { data }: IExecuteData = context.getExecuteData();
	const items = (data.main ?? data.ai_tool)?.[0] ?? [];
	return context.getNode().executeOnce ? Math.min(1, items.length) : items.length;
}

interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
}

/** Without an interval, n8n does not pause, whatever the size. */
function batchSize(context: IExecuteSingleFunctions): number {
	const options = context.getNodeParameter('requestOptions', {}) as RequestOptions;
	const { batchSize: size = 1, batchInterval = 0 } = options.batching?.batch ?? {};
	if (!(batchInterval > 0)) return Infinity;
	return size > 0 ? size : 1;
}

/** Whether n8n came through the whole batch of an item. */
export function isBatchPrepared({ count, batchSize: size, latest }: Run, item: number): boolean {
	const end = (Math.floor(item / size) + 1) * size;
	return latest >= Math.min(count, end) - 1;
}

/**
 * Sends an item that changes something after all earlier ones, unless one of them failed or any of its batch cannot be sent.
 *
 * @param send never rejects
 * @returns no items for one that is kept back; the item that keeps it back has the error
 */
export async function sendInTurn(
	context: IExecuteSingleFunctions,
	run: Run,
	send: () => Promise<ItemResult>,
): Promise<ItemResult> {
	const turn = run.lastTurn.then(async () =>
		isOver(run) ? { value: [] } : await sendChange(context, run, send),
	);
	run.lastTurn = turn;
	return await turn;
}

async function sendChange(
	context: IExecuteSingleFunctions,
	run: Run,
	send: () => Promise<ItemResult>,
): Promise<ItemResult> {
	const item = context.getItemIndex();
	if (context.continueOnFail()) return await unlessSent(run.sent, item, send);
	if (run.stoppedBy !== undefined && run.stoppedBy !== item) return { value: [] };
	const isKnown = run.sent.has(item);
	const result = await unlessSent(run.sent, item, send);
	if ('value' in result) return result;
	run.stoppedBy = item;
	const error = result.error as Error;
	// The message of an earlier try names the accepted items already.
	if (isKnown) return result;
	error.message = joined(error.message, describeAccepted(run.sent, run.count));
	return result;
}

/** For a request that is not known to be one of those that n8n prepared together. */
export function notChecked(context: IExecuteSingleFunctions): NodeOperationError {
	const problem: Problem = {
		message: 'The request was not checked together with the other items, so it was not sent',
		description: "Choose the 'Operation' of this node anew",
	};
	return itemError(context.getNode(), problem, context.getItemIndex());
}
