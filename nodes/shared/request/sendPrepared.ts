import {
	NodeOperationError,
	type DeclarativeRestApiSettings,
	type IExecutePaginationFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';
import type { ItemRun } from './itemRun';
import { outcome, type Outcome } from './outcome';
import { preparedItem } from './preparedItems';
import type { Pagination } from './routingRetry';
import { isMarkedAmbiguous } from './settledItems';

type RequestData = DeclarativeRestApiSettings.ResultOptions;

/** How a declarative node sends what it prepared. */
export interface ItemSender {
	/** Whether sending changes something at the provider, so that no item may be sent twice by accident. */
	hasEffect: (context: IExecutePaginationFunctions) => boolean;
	/** Whether what may have been accepted is not sent again when n8n tries again ("Retry On Fail"). What was accepted never is. */
	isNeverSentTwice: boolean;
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
 * - When n8n tries again ("Retry On Fail"), it goes on where it stopped: what was accepted is not sent again.
 * - Items that may fail one by one ("On Error") are on their own, and their errors are items that stay paired.
 * - What was not prepared is not sent.
 *
 * @throws what keeps the item back, or what `send` throws
 */
export function sendingPrepared({ hasEffect, isNeverSentTwice, send }: ItemSender): Pagination {
	return async function (requestData) {
		const prepared = preparedItem(requestData.options);
		if (!prepared) throw notPrepared(this);
		const { run, refusal } = prepared;
		const work = async () =>
			refusal ? { error: refusal } : await attempt(this, requestData, send);
		const isOnItsOwn = this.continueOnFail();
		if (!isOnItsOwn) await run.batchOf(this.getItemIndex());
		const task = isOnItsOwn
			? work
			: async () => await unlessAnotherFails(this, run, work, isNeverSentTwice);
		const sent = hasEffect(this) ? await run.inTurn(task) : await work();
		if ('value' in sent) return sent.value;
		if (!isOnItsOwn) throw sent.error;
		const error = sent.error as NodeApiError | NodeOperationError;
		const pairedItem = { item: this.getItemIndex() };
		return [{ json: { error: error.message }, error, pairedItem }];
	};
}

type Sent = Outcome<INodeExecutionData[]>;

async function attempt(
	context: IExecutePaginationFunctions,
	requestData: RequestData,
	send: ItemSender['send'],
): Promise<Sent> {
	return await outcome(async () => await send(context, requestData));
}

async function unlessAnotherFails(
	context: IExecutePaginationFunctions,
	run: ItemRun,
	work: () => Promise<Sent>,
	isNeverSentTwice: boolean,
): Promise<Sent> {
	const item = context.getItemIndex();
	const settled = run.settled.get(item);
	if (settled && 'value' in settled) return settled;
	const keptBack = keptBackBy(context, run);
	const sent = keptBack ? { error: keptBack } : (settled ?? (await work()));
	if ('value' in sent) {
		run.settled.set(item, sent);
	} else if (run.failed === undefined) {
		run.failed = item;
		if (!settled) explain(sent.error as Error, run);
		if (isNeverSentTwice && isMarkedAmbiguous(sent.error)) run.settled.set(item, sent);
	}
	return sent;
}

function explain(error: Error, run: ItemRun): void {
	error.message = joined(error.message, whatBecameOfTheOthers(run));
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
	const named = ids.every(Boolean) ? `: ${ids.join(', ')}` : '';
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
