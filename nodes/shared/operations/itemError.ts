import { NodeOperationError, type INode } from 'n8n-workflow';
import { withFailure, type ItemFailure } from '../request/itemFailure';
import type { Problem } from '../result';

/**
 * A problem of an item as the node's error, with what it means for the item.
 *
 * @param sent whether the provider has accepted the item all the same
 */
export function itemError(
	node: INode,
	{ message, description, reason = 'invalid' }: Problem,
	itemIndex: number,
	sent: ItemFailure['sent'] = 'no',
): NodeOperationError {
	const error = new NodeOperationError(node, message, { description, itemIndex });
	return withFailure(error, { sent, reason });
}
