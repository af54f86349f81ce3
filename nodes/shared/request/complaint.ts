import type { Problem } from '../result';
import { NodeOperationError, type IExecuteSingleFunctions } from 'n8n-workflow';
import { switchIn, type SwitchField } from '../switches';

/** A problem of a declarative node's current item, as its error. Nothing of the item has been sent then. */
export function refuseItem(
	context: IExecuteSingleFunctions,
	{ message, description }: Problem,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		description,
		itemIndex: context.getItemIndex(),
	});
}

/**
 * A switch of a declarative node's current item.
 *
 * @param collection name of the collection that it is an entry of; left out for the first level
 * @throws NodeOperationError that names the field by its label when it is neither on nor off; nothing of the item has been sent then
 */
export function itemSwitch(
	context: IExecuteSingleFunctions,
	field: SwitchField,
	collection?: string,
): boolean {
	const read = switchIn(context, field, collection);
	if ('problem' in read) throw refuseItem(context, read.problem);
	return read.value;
}
