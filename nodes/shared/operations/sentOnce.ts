import {
	NodeConnectionTypes,
	type IExecuteData,
	type INode,
	type INodeExecutionData,
	type NodeConnectionType,
} from 'n8n-workflow';
import type { Attempt } from '../attempt';
import { mayHaveBeenSent } from '../request/itemFailure';

/** The final result of an item: its output, or an error after which it is unknown whether the provider acted. */
export type ItemResult = Attempt<INodeExecutionData[]>;

/** The items that are not sent again, by index. */
export type SentItems = Map<number, ItemResult>;

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
const sentBy = new WeakMap<object, SentItems>();

/** Whether an agent uses the node as a tool. The tools of an agent share the agent's data, and their calls run side by side. */
export function isToolCall(context: RunContext): boolean {
	return context.getExecuteData().node.name !== context.getNode().name;
}

/**
 * The items of this run, or of this call of a tool, that are not sent again. "Retry On Fail" runs a node again with all of its items,
 * those that the provider has accepted included; what goes through {@link unlessSent} is sent once.
 */
export function sentItems(context: RunContext): SentItems {
	const act = actOf(context);
	const known: SentItems = sentBy.get(act) ?? new Map();
	sentBy.set(act, known);
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
 * Sends an item unless an earlier try did, and remembers it when it was accepted, or may have been.
 *
 * @param sent undefined for work that changes nothing, which may be done again
 */
export async function unlessSent(
	sent: SentItems | undefined,
	itemIndex: number,
	work: () => Promise<ItemResult>,
): Promise<ItemResult> {
	const result = sent?.get(itemIndex) ?? (await work());
	if ('value' in result || mayHaveBeenSent(result.error)) sent?.set(itemIndex, result);
	return result;
}
