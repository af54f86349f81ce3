import type { IExecuteData, IExecuteSingleFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Complaint, Operation } from './operation';

interface RefusedItem {
	itemIndex: number;
	complaint: Complaint;
}

/** The first refused item of a run, by what n8n shares between the items of one run and drops afterwards. */
const refusedItems = new WeakMap<IExecuteData, RefusedItem>();

/**
 * Notes that one item of a run cannot be sent. n8n throws the results of all items away when one fails, so whoever repaired it and ran
 * the node again would pay the others twice; therefore none is sent. Items that may fail one by one ("On Error") are on their own.
 */
export function refuseRun(
	context: IExecuteSingleFunctions,
	{ answer }: Operation,
	complaint: Complaint,
): NodeOperationError {
	const run = context.getExecuteData();
	const refused = { itemIndex: context.getItemIndex(), complaint };
	if (answer === 'created' && !context.continueOnFail() && !refusedItems.has(run)) {
		refusedItems.set(run, refused);
	}
	return errorFor(context, refused);
}

/**
 * n8n checks all items of a run before it lets the first one go on (with "Batching", all of a batch).
 *
 * @throws NodeOperationError when one of them is not sent
 */
export function assertRunNotRefused(context: IExecuteSingleFunctions): void {
	const refused = refusedItems.get(context.getExecuteData());
	if (refused) throw errorFor(context, refused);
}

function errorFor(
	context: IExecuteSingleFunctions,
	{ itemIndex, complaint: { message, advice } }: RefusedItem,
): NodeOperationError {
	const isAlone = context.getItemIndex() === itemIndex;
	return new NodeOperationError(
		context.getNode(),
		isAlone
			? message
			: `${message} (item ${itemIndex}). Nothing was sent for the other items either`,
		{ description: advice, itemIndex },
	);
}
