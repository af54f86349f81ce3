import type { IExecuteData, INode, INodeExecutionData } from 'n8n-workflow';
import type { Outcome } from './outcome';

/** What became of an item that is not sent again: what it put out, or the error after which nobody knows. */
export type Settled = Outcome<INodeExecutionData[]>;

/** The part of n8n's contexts that is needed here. */
interface RunContext {
	getExecuteData(): IExecuteData;
	getNode(): INode;
}

/** By what n8n shares between the tries of "Retry On Fail", and drops with the run. */
const settled = new WeakMap<IExecuteData, Map<number, Settled>>();

const ambiguous = new WeakSet<object>();

/**
 * The items of this run that are settled, by their index. "Retry On Fail" runs a node again with all of its items, also with those that
 * the provider has accepted; a node that looks here first sends them once.
 */
export function settledItems(context: RunContext): Map<number, Settled> {
	const executeData = context.getExecuteData();
	// The tools of an agent share the agent's data. Each call stands for itself, and n8n does not repeat it.
	if (executeData.node.name !== context.getNode().name) return new Map();
	const known = settled.get(executeData) ?? new Map<number, Settled>();
	settled.set(executeData, known);
	return known;
}

/** Marks an error after which the provider may have carried the request out, or certainly has. */
export function markAmbiguous<E extends Error>(error: E): E {
	ambiguous.add(error);
	return error;
}

/** Whether an error was marked by {@link markAmbiguous}. */
export function isMarkedAmbiguous(error: unknown): boolean {
	return typeof error === 'object' && error !== null && ambiguous.has(error);
}
