import type { IExecuteData, INode, INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from './outcome';

/** What became of an item that is not sent again: what it put out, or the error after which nobody knows. */
export type Settled = Outcome<INodeExecutionData[]>;

/** By the index of the item. */
export type SettledItems = Map<number, Settled>;

/** The part of n8n's contexts that is needed here. */
interface RunContext {
	getExecuteData(): IExecuteData;
	getNode(): INode;
}

/** By what n8n shares between the tries of "Retry On Fail", and drops with the run. */
const settledIn = new WeakMap<IExecuteData, SettledItems>();

const ambiguous = new WeakSet<object>();

/** Whether an agent uses the node as a tool. The tools of an agent share the agent's data, and their calls run side by side. */
export function isToolCall(context: RunContext): boolean {
	return context.getExecuteData().node.name !== context.getNode().name;
}

/**
 * The items of this run that are settled. "Retry On Fail" runs a node again with all of its items, also with those that
 * the provider has accepted; what goes through {@link unlessSettled} is sent once.
 */
export function settledItems(context: RunContext): SettledItems {
	// Each call of a tool stands for itself, and n8n does not repeat it.
	if (isToolCall(context)) return new Map();
	const executeData = context.getExecuteData();
	const known: SettledItems = settledIn.get(executeData) ?? new Map();
	settledIn.set(executeData, known);
	return known;
}

/**
 * Works on an item that is not settled, and settles it when it was accepted, or may have been.
 *
 * @param settled undefined for work that changes nothing, which may be done again
 */
export async function unlessSettled(
	settled: SettledItems | undefined,
	itemIndex: number,
	work: () => Promise<Settled>,
): Promise<Settled> {
	const done = settled?.get(itemIndex) ?? (await work());
	if ('value' in done || ambiguous.has(done.error as object)) settled?.set(itemIndex, done);
	return done;
}

/** Marks an error after which the provider may have carried the request out, or certainly has. */
export function markAmbiguous<E extends Error>(error: E): E {
	ambiguous.add(error);
	return error;
}
