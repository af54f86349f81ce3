import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { MOST_IN_FLIGHT, runInFlight } from './inFlight';
import { attempt, type Attempt } from '../attempt';
import { sentItems, unlessSent } from './sentOnce';
import { describeAccepted, joined } from './accepted';
import { chosenOperation, hasEffect } from './choose';
import { addHints } from './hints';
import { failedItem } from './failedItem';
import { itemError } from './itemError';
import type { ItemCall, Provider } from './operation';
import { sending } from './sending';
import { runKeptBack } from './guards';
import { oncePerReference } from './guards/reference';
import { defaultInFlight, readInFlight } from './options';
import { asNodeError, performItem, prepareItem, type PreparedItem, type Run } from './perform';

/** What became of each item that was begun. */
type ItemResults = Map<number, Attempt<INodeExecutionData[]>>;

/**
 * Carries the chosen operation out for every input item; output items are in the order of the input items.
 *
 * What changes something is sent only when all items can be sent, in their order, and not after the first failure, whose message names
 * what was accepted. n8n throws the results of all items away when one fails, so whoever repaired it and ran the node again would carry
 * the others out twice. With "On Error" the items are on their own.
 *
 * @throws NodeApiError or NodeOperationError with the index of the item
 */
export async function execute(
	context: IExecuteFunctions,
	provider: Provider,
): Promise<INodeExecutionData[][]> {
	const chosen = chosenOperation(context, provider);
	const changes = hasEffect(context, chosen);
	const run: Run = { ...chosen, context, provider, changes, notes: [] };
	const all = context.getInputData().map((_, item) => ({ item }));
	const isTogether = chosen.operation.isForAllItems?.(context) ?? false;
	const count = isTogether ? Math.min(1, all.length) : all.length;
	const ended = await attempt(
		async () => await (run.changes ? sendChanges(run, count, all.length) : sendReads(run, count)),
	);
	addHints(context, provider.name, run.notes);
	if ('error' in ended) throw ended.error;
	const results = ended.value;
	const pairedItem = (index: number) => (isTogether ? all : all[index]);
	return [[...results].flatMap(([index, result]) => itemsOf(run, result, pairedItem(index)))];
}

/** Each item is prepared when its turn to be sent has come. */
async function sendReads(run: Run, count: number): Promise<ItemResults> {
	const results = await inFlight(
		run,
		count,
		async (index) =>
			await attemptItem(run, index, async () => await sendItem(run, await prepareItem(run, index))),
	);
	const [failure] = failuresIn(results);
	if (failure && !run.context.continueOnFail()) throw failure.error;
	return results;
}

async function sendChanges(run: Run, count: number, inputs: number): Promise<ItemResults> {
	const continuesOnFail = run.context.continueOnFail();
	// What an earlier try of "Retry On Fail" sent is not sent again where it was accepted, or may have been.
	const sent = sentItems(run.context);
	const sentBefore = new Set(sent.keys());
	const prepared = guarded(run, await prepareAll(run, count), inputs);
	const [refused] = failuresIn(prepared);
	const results =
		refused && !continuesOnFail
			? new Map([[refused.index, { error: refused.error }]])
			: await inFlight(
					run,
					count,
					async (index) =>
						await unlessSent(sent, index, async () => {
							const item = prepared.get(index) as Attempt<PreparedItem>;
							if ('error' in item) return item;
							return await attemptItem(run, index, async () => await sendItem(run, item.value));
						}),
				);
	const [failure] = failuresIn(results);
	if (!failure || continuesOnFail) return results;
	const { error, index } = failure;
	// The message of an earlier try names the accepted items already.
	if (!sentBefore.has(index)) error.message = joined(error.message, describeAccepted(sent, count));
	throw error;
}

/** Reads and checks all items before one is sent. */
async function prepareAll(run: Run, count: number): Promise<Map<number, Attempt<PreparedItem>>> {
	return await runInFlight(
		count,
		{ limit: MOST_IN_FLIGHT, goesOn: true },
		async (index) => await attemptItem(run, index, async () => await prepareItem(run, index)),
	);
}

/** With the guards that look at all items of a run: what they keep back, they keep back as a whole. */
function guarded(
	run: Run,
	prepared: Map<number, Attempt<PreparedItem>>,
	inputs: number,
): Map<number, Attempt<PreparedItem>> {
	const items = [...prepared].flatMap(
		([index, item]): Array<[number, ItemCall]> =>
			'value' in item ? [[index, item.value.call]] : [],
	);
	const goesOn = run.context.continueOnFail();
	const problem = runKeptBack(run.operation, new Map(items), { count: inputs, goesOn });
	if (!problem) return prepared;
	const sendable = new Set(items.map(([index]) => index));
	return new Map(
		[...prepared].map(([index, item]) => [
			index,
			sendable.has(index) ? { error: itemError(run.context.getNode(), problem, index) } : item,
		]),
	);
}

async function inFlight(
	{ context, operation, changes }: Run,
	count: number,
	task: (index: number) => Promise<Attempt<INodeExecutionData[]>>,
): Promise<ItemResults> {
	const limit = readInFlight(context, defaultInFlight(operation, changes));
	if ('problem' in limit) throw itemError(context.getNode(), limit.problem, 0);
	const signal = context.getExecutionCancelSignal();
	const goesOn = context.continueOnFail();
	return await runInFlight(count, { limit: limit.value, goesOn, signal }, task);
}

/** Carries out an item that was prepared. */
async function sendItem(run: Run, item: PreparedItem): Promise<INodeExecutionData[]> {
	const send = async () => await sending(run.changes, async () => await performItem(run, item));
	return run.changes ? await oncePerReference(item.call, send) : await send();
}

/** Work on an item, whose failure is the node's error. */
async function attemptItem<T>(
	run: Run,
	index: number,
	work: () => Promise<T>,
): Promise<Attempt<T>> {
	const result = await attempt(work);
	return 'value' in result ? result : { error: asNodeError(run, result.error, index) };
}

function failuresIn<T>(results: Map<number, Attempt<T>>): Array<{ error: Error; index: number }> {
	return [...results].flatMap(([index, result]) =>
		'error' in result ? [{ error: result.error as Error, index }] : [],
	);
}

/** The output of an item; with "On Error" also that of one that failed. */
function itemsOf(
	{ context }: Run,
	result: Attempt<INodeExecutionData[]>,
	pairedItem: INodeExecutionData['pairedItem'],
): INodeExecutionData[] {
	return 'value' in result
		? result.value.map((item) => ({ ...item, pairedItem }))
		: [failedItem(context.getNode(), result.error, pairedItem)];
}
