import { NodeOperationError, type INode, type IPollFunctions } from 'n8n-workflow';
import { switchIn, type SwitchField } from '../switches';

/** For what stays wrong at every poll until somebody changes the node, which n8n's scheduler then knows. */
export function refuse(node: INode, message: string, description: string): NodeOperationError {
	return new NodeOperationError(node, message, {
		description,
		failure: { cause: 'configuration-invalid' },
	});
}

/**
 * A switch of a polling trigger.
 *
 * @param collection name of the collection that it is an entry of; left out for the first level
 * @throws NodeOperationError that names the field by its label when it is neither on nor off; nothing has been asked for then
 */
export function pollSwitch(
	context: IPollFunctions,
	field: SwitchField,
	collection?: string,
): boolean {
	const read = switchIn(context, field, collection);
	if ('problem' in read)
		throw refuse(context.getNode(), read.problem.message, read.problem.description);
	return read.value;
}
