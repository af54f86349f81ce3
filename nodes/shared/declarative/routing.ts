// What a declarative node needs beyond n8n's routing (n8n-core, routing-node.js), for the one node of this package that is one.
//
// n8n goes through the items of a run without a pause: it evaluates an item's parameters, calls the `preSend` action and goes on with
// the next item. With "Batching" it pauses between batches only. What stands behind an `await` therefore runs when all items of the
// batch have been through `preSend`, and the pagination function of each item does. That is the only place where a declarative request
// can be sent again, and where all items are known before one of them is sent. What follows from it:
//
// - All items of a batch are prepared before one is sent. What changes something is sent only if all of them can be sent, one after
//   another in their order and not after the first failure, whose message names what was accepted: n8n throws the results of all items
//   away when one fails, so whoever repaired that one and ran the node again would carry the others out twice.
// - Only the item that failed rejects. The ones that it keeps back put out nothing, so n8n reports the right item.
// - When n8n cannot evaluate an expression of a later item, it stops there and the node has failed. Fewer items than n8n has were
//   prepared then, so the earlier ones are not sent, and put out nothing either. Should a later n8n pause between items, the next
//   one fails instead of letting those vanish.
// - "Retry On Fail" runs the node again with all items. What was accepted, or may have been, is not sent again (see sentOnce.ts).
//   A try may begin while an earlier one has a request on its way: with "Batching", n8n fails at a later batch without waiting for the
//   first. The new try then waits for that request, and what the earlier try has not begun is left to the new one.
// - Items that may fail one by one ("On Error") are on their own, and their errors are items that stay paired.
import type {
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	PreSendAction,
} from 'n8n-workflow';
import { failedItem } from '../operations/failedItem';
import { itemError } from '../operations/itemError';
import { sending } from '../operations/sending';
import { toNodeError, type ErrorExplainer } from '../request/apiError';
import type { SendingRules } from '../request/client';
import { attempt, type Attempt } from '../attempt';
import { withRetries } from '../request/retry';
import type { Result } from '../result';
import {
	addPrepared,
	currentRun,
	isBatchPrepared,
	isOver,
	notChecked,
	sendInTurn,
	type PreparedItem,
	type RequestData,
} from './run';

/** n8n's hook for what sends a declarative node's request. Called for operations that set `routing.send.paginate`. */
type Pagination = (
	this: IExecutePaginationFunctions,
	requestData: RequestData,
) => Promise<INodeExecutionData[]>;

/** What a declarative node does with one item. */
export interface ItemRouting {
	/** Whether the item changes something at the provider, so that it must not be sent twice by accident. */
	changes: (context: IExecuteSingleFunctions) => boolean;
	/** Reads and checks the item's fields. Has to be done when it returns, for the reason above. */
	prepare: (context: IExecuteSingleFunctions, request: IHttpRequestOptions) => Result<PreparedItem>;
}

/** The `preSend` action and the pagination function of a declarative node. The latter sends only what the former prepared. */
export function routingOf(routing: ItemRouting): {
	preSend: PreSendAction;
	pagination: Pagination;
} {
	return {
		preSend: async function (request) {
			const prepared = prepareItem(this, request, routing);
			addPrepared(this, prepared);
			return 'value' in prepared ? prepared.value.request : request;
		},
		pagination: async function (requestData) {
			const run = currentRun(this);
			const item = this.getItemIndex();
			const prepared = run?.prepared.get(item);
			if (!run || !prepared) throw notChecked(this);
			const continuesOnFail = this.continueOnFail();
			if (!continuesOnFail && !isBatchPrepared(run, item)) {
				run.isGivenUp = true;
				return [];
			}
			const changes = routing.changes(this);
			const send = async () =>
				'error' in prepared
					? prepared
					: await attempt(
							async () =>
								await sending(changes, async () => await prepared.value.send(this, requestData)),
						);
			const result = changes ? await sendInTurn(this, run, send) : await send();
			if ('value' in result) return result.value;
			if (isOver(run)) return [];
			if (!continuesOnFail) throw result.error;
			return [failedItem(this.getNode(), result.error, { item })];
		},
	};
}

/** What n8n throws for a parameter is this item's error too. */
function prepareItem(
	context: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
	{ prepare }: ItemRouting,
): Attempt<PreparedItem> {
	try {
		const read = prepare(context, request);
		return 'value' in read
			? read
			: { error: itemError(context.getNode(), read.problem, context.getItemIndex()) };
	} catch (error) {
		return { error };
	}
}

/**
 * Sends a request as n8n's routing does, and repeats it where that is safe. Each attempt is paced and signed afresh.
 *
 * @throws NodeApiError or NodeOperationError, see {@link toNodeError}
 */
export async function sendRouted(
	context: IExecutePaginationFunctions,
	requestData: RequestData,
	{ credentialType, isRead }: { credentialType: string; isRead: boolean },
	{ account, retryAfterMs }: SendingRules,
	explain: ErrorExplainer,
): Promise<INodeExecutionData[]> {
	const credential = await context.getCredentials(credentialType);
	const sent = await attempt(
		async () =>
			await withRetries(async () => await context.makeRoutingRequest(requestData), {
				account: account(credential, credentialType),
				isRead,
				defaultRetryAfterMs: retryAfterMs,
			}),
	);
	if ('value' in sent) return sent.value;
	const failed = { isRead, itemIndex: context.getItemIndex() };
	throw toNodeError(context.getNode(), sent.error, failed, explain);
}
