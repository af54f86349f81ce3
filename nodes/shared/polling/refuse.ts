import { NodeOperationError, type INode } from 'n8n-workflow';

/** For what stays wrong at every poll until somebody changes the node, which n8n's scheduler then knows. */
export function refuse(node: INode, message: string, advice: string): NodeOperationError {
	return new NodeOperationError(node, message, {
		description: advice,
		failure: { cause: 'configuration-invalid' },
	});
}
