import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * What an item that failed puts out where n8n goes on ("On Error"). n8n knows it by its `error`, whatever else it holds.
 *
 * @param error the node's own, see `toNodeError`
 */
export function failedItem(error: unknown): INodeExecutionData {
	const known = error as NodeApiError | NodeOperationError;
	return { json: { error: known.message }, error: known };
}
