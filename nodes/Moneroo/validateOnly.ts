import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';
import { switchIn } from '../shared/switches';

/** An entry of the collection `options`. */
export const validateOnlyField: INodeProperties = {
	displayName: 'Validate Only',
	name: 'validateOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to check the fields and return the request that would be sent, without sending it',
};

/** Whether the current item is only checked. One whose switch is neither on nor off is refused before, and not for this to say. */
export function isValidateOnly(
	context: Pick<IExecuteSingleFunctions, 'getNodeParameter'>,
): boolean {
	const read = switchIn(context, validateOnlyField, 'options');
	return 'value' in read && read.value;
}
