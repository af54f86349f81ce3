import { NodeOperationError, type IExecuteSingleFunctions } from 'n8n-workflow';
import type { Complaint } from '../../method';

export function refuse(
	context: IExecuteSingleFunctions,
	{ message, advice }: Complaint,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		description: advice,
		itemIndex: context.getItemIndex(),
	});
}
