import type { IExecuteData, IExecuteSingleFunctions } from 'n8n-workflow';
import type { Complaint, Operation } from './operation';

/** What is wrong with which item of a run, by what n8n shares between the items of one run and drops afterwards. */
const refused = new WeakMap<IExecuteData, Map<number, Complaint>>();

/** Notes what is wrong with an item, or that nothing is. */
export function noteRefusal(
	context: IExecuteSingleFunctions,
	complaint: Complaint | undefined,
): void {
	const run = context.getExecuteData();
	const complaints = refused.get(run) ?? new Map<number, Complaint>();
	refused.set(run, complaints);
	if (complaint) complaints.set(context.getItemIndex(), complaint);
	else complaints.delete(context.getItemIndex());
}

/**
 * Why an item is not sent: because of what is wrong with it, or because another item of the run cannot be sent. n8n throws the
 * results of all items away when one fails, so whoever repaired that one and ran the node again would pay the others twice. Items that
 * may fail one by one ("On Error") are on their own.
 *
 * n8n prepares all items of a run before it lets the first one go on (with "Batching", all of a batch).
 */
export function refusalOf(
	context: IExecuteSingleFunctions,
	{ answer }: Operation,
): Complaint | undefined {
	const complaints = refused.get(context.getExecuteData()) ?? new Map<number, Complaint>();
	const own = complaints.get(context.getItemIndex());
	if (own || answer !== 'created' || context.continueOnFail()) return own;
	const [other] = complaints;
	if (!other) return undefined;
	const [itemIndex, { message, advice }] = other;
	const nothing = `${message} (item ${itemIndex}). Nothing was sent for the other items either`;
	return { message: nothing, advice };
}
