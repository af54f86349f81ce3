import {
	NodeConnectionTypes,
	type IExecuteData,
	type INode,
	type INodeExecutionData,
	type NodeConnectionType,
} from 'n8n-workflow';
import type { Outcome } from './outcome';

/** What became of an item that is not sent again: what it put out, or the error after which nobody knows. */
export type Settled = Outcome<INodeExecutionData[]>;

/** By the index of the item. */
export type SettledItems = Map<number, Settled>;

/** The part of n8n's contexts that is needed here. */
interface RunContext {
	getExecuteData(): IExecuteData;
	getNode(): INode;
	/** All items in a programmatic node, and the current one in a declarative node. */
	getInputData(
		inputIndex: number,
		connectionType: NodeConnectionType,
	): INodeExecutionData | INodeExecutionData[];
}

/** By what all tries of "Retry On Fail" have in common, see {@link actOf}. n8n drops it with the run or the call. */
const settledIn = new WeakMap<object, SettledItems>();

const ambiguous = new WeakSet<object>();

/** Whether an agent uses the node as a tool. The tools of an agent share the agent's data, and their calls run side by side. */
export function isToolCall(context: RunContext): boolean {
	return context.getExecuteData().node.name !== context.getNode().name;
}

/**
 * The items of this run, or of this call of a tool, that are settled. "Retry On Fail" runs a node again with all of its items, also with
 * those that the provider has accepted; what goes through {@link unlessSettled} is sent once.
 */
export function settledItems(context: RunContext): SettledItems {
	const act = actOf(context);
	const known: SettledItems = settledIn.get(act) ?? new Map();
	settledIn.set(act, known);
	return known;
}

/**
 * An object that the tries of one act share, and two acts never do. For a run that is what n8n holds about the run. For the call of a
 * tool it is what the model has filled in: n8n makes it once for each call and hands it to each try of the call as the `json` of the only
 * item (n8n-core, `makeHandleToolInvocation`). Two calls have two of them, even where all values are equal.
 */
function actOf(context: RunContext): object {
	if (!isToolCall(context)) return context.getExecuteData();
	const [item] = [context.getInputData(0, NodeConnectionTypes.AiTool)].flat();
	// Without an item there is nothing to send either.
	return item?.json ?? {};
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
