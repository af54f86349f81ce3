import {
	NodeOperationError,
	type DeclarativeRestApiSettings,
	type IExecutePaginationFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';
import type { ItemRun } from './itemRun';
import { outcome } from './outcome';
import { preparedItem } from './preparedItems';
import type { Pagination } from './routingRetry';
import { unlessSettled, type Settled } from './settledItems';

/** How many of the items that were accepted a message names. */
const MOST_NAMED = 50;

type RequestData = DeclarativeRestApiSettings.ResultOptions;

/** How a declarative node sends what it prepared. */
export interface ItemSender {
	/** Whether sending changes something at the provider, so that no item may be sent twice by accident. */
	hasEffect: (context: IExecutePaginationFunctions) => boolean;
	/** Whether the first item's request is made of all items, so that the others have nothing to send; left out, it is not. */
	isOneForAll?: (context: IExecutePaginationFunctions) => boolean;
	/** Sends one item's request and makes items of the answer. */
	send: (
		context: IExecutePaginationFunctions,
		requestData: RequestData,
	) => Promise<INodeExecutionData[]>;
}

/**
 * The pagination function of a declarative node whose operations prepare their requests with `preparing`. n8n throws the results of
 * all items away when one fails, so whoever repaired that one and ran the node again would carry out the others twice. Therefore:
 *
 * - Nothing is sent before all items of the run (with "Batching": of the batch) are prepared.
 * - What has an effect is sent only if all of these can be sent, one after another and in their order. After the first failure no
 *   further one is sent, and the error names those that were.
 * - When n8n tries again ("Retry On Fail"), it goes on where it stopped: what was accepted is not sent again, and neither is what may
 *   have been.
 * - One request that is made of all items is the first one's, and the others put out nothing.
 * - Items that may fail one by one ("On Error") are on their own, and their errors are items that stay paired.
 * - What was not prepared is not sent.
 *
 * @throws what keeps the item back, or what `send` throws
 */
export function sendingPrepared({ hasEffect, isOneForAll, send }: ItemSender): Pagination {
	return async function (requestData) {
		const prepared = preparedItem(requestData.options);
		if (!prepared) throw notPrepared(this);
		const { run, refusal } = prepared;
		const item = this.getItemIndex();
		const isForAll = isOneForAll?.(this) ?? false;
		if (isForAll && item > 0) return [];
		const isOnItsOwn = this.continueOnFail();
		if (!isOnItsOwn) await run.untilBatchIsPrepared(item);
		const work = async () =>
			refusal ? { error: refusal } : await attempt(this, requestData, send);
		// n8n tries again with "On Error" as well, when the first item that it put out is an error.
		const once = async () => await unlessSettled(run.settled, item, work);
		const isAlone = isOnItsOwn || isForAll;
		const task = isAlone ? once : async () => await unlessAnotherFails(this, run, once);
		const sent = hasEffect(this) ? await run.inTurn(task) : await work();
		if ('value' in sent) return sent.value;
		if (!isOnItsOwn) throw sent.error;
		const error = sent.error as NodeApiError | NodeOperationError;
		const pairedItem = { item };
		return [{ json: { error: error.message }, error, pairedItem }];
	};
}

async function attempt(
	context: IExecutePaginationFunctions,
	requestData: RequestData,
	send: ItemSender['send'],
): Promise<Settled> {
	return await outcome(async () => await send(context, requestData));
}

async function unlessAnotherFails(
	context: IExecutePaginationFunctions,
	run: ItemRun,
	once: () => Promise<Settled>,
): Promise<Settled> {
	const item = context.getItemIndex();
	const settled = run.settled.get(item);
	if (settled && 'value' in settled) return settled;
	const keptBack = keptBackBy(context, run);
	const sent = keptBack ? { error: keptBack } : await once();
	if ('value' in sent || run.failed !== undefined) return sent;
	run.failed = item;
	const error = sent.error as Error;
	// What is settled has been told before.
	if (!settled) error.message = joined(error.message, whatBecameOfTheOthers(run));
	return sent;
}

/** Why an item that is fine itself is not sent. */
function keptBackBy(
	context: IExecutePaginationFunctions,
	{ failed, refused }: ItemRun,
): NodeOperationError | undefined {
	const itemIndex = context.getItemIndex();
	if (failed !== undefined) {
		const message = `Item ${failed} failed, so this one was not sent`;
		return new NodeOperationError(context.getNode(), message, { itemIndex });
	}
	const [first] = refused;
	if (!first || refused.has(itemIndex)) return undefined;
	const [other, { message, description }] = first;
	return new NodeOperationError(context.getNode(), `${message} (item ${other})`, {
		description: description ?? undefined,
		itemIndex,
	});
}

/** A message and what follows it; some messages end with a full stop of the provider's own. */
function joined(message: string, more: string): string {
	return more ? `${message.replace(/\.$/, '')}. ${more}` : message;
}

function whatBecameOfTheOthers({ count, settled }: ItemRun): string {
	if (count <= 1) return '';
	const accepted = [...settled.values()].flatMap((item) => ('value' in item ? [item.value] : []));
	const last = accepted.length - 1;
	if (last < 0) return 'No other item was sent';
	const which = last === 0 ? 'Item 0 was' : `Items 0 ${last === 1 ? 'and' : 'to'} ${last} were`;
	const ids = accepted.map(idOf);
	const further = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
	const named = ids.every(Boolean) ? `: ${ids.slice(0, MOST_NAMED).join(', ')}${further}` : '';
	return `${which} sent and accepted before${named}. No further item was sent`;
}

function idOf([first]: INodeExecutionData[]): string {
	const id = first?.json.id;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

function notPrepared(context: IExecutePaginationFunctions): NodeOperationError {
	return new NodeOperationError(
		context.getNode(),
		'The request has not been checked, so it was not sent',
		{
			description: "Choose the 'Operation' of this node anew",
			itemIndex: context.getItemIndex(),
		},
	);
}
