import { NodeOperationError, type IPollFunctions } from 'n8n-workflow';
import type { Complaint } from '../method';

/** For what stays wrong at every poll until somebody changes the node, which n8n's scheduler then knows. */
export function refuse(
	context: IPollFunctions,
	{ message, advice }: Complaint,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		description: advice,
		failure: { cause: 'configuration-invalid' },
	});
}
