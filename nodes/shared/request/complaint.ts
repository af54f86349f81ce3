import { NodeOperationError, type IExecuteSingleFunctions } from 'n8n-workflow';

/** Something that is not sent, or an answer that is of no use: what is the matter, and what to do about it. */
export interface Complaint {
	/** Names the field by its label. */
	message: string;
	advice: string;
}

/** A complaint about a declarative node's current item, as its error. Nothing of the item has been sent then. */
export function refuseItem(
	context: IExecuteSingleFunctions,
	{ message, advice }: Complaint,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		description: advice,
		itemIndex: context.getItemIndex(),
	});
}
