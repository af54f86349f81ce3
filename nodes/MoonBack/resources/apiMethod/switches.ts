import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';
import { returnAllField } from '../../../shared/nodeFields';
import { itemSwitch } from '../../../shared/request/complaint';
import { triesFurtherPagesField } from '../../pages';

export const includeDetailsField: INodeProperties = {
	displayName: 'Include Answer Details',
	name: 'includeAnswerDetails',
	type: 'boolean',
	default: false,
	description:
		'Whether to add a field answerDetails to each item: what the answer was found to be (array, data, paged, record or nothing), how many requests it took, its HTTP status, and when MoonBack stops serving this version of its API',
};

/** "Return All" means all, and a bare list does not say whether it is all. */
export const triesFurtherField: INodeProperties = { ...triesFurtherPagesField, default: true };

/** What the switches of one item are set to. */
export interface Switches {
	includesDetails: boolean;
	/** Only a read has the others. */
	returnsAll: boolean;
	triesFurtherPages: boolean;
}

/** @throws NodeOperationError that names the first one that is neither on nor off; nothing of the item has been sent then */
export function readSwitches(context: IExecuteSingleFunctions): Switches {
	const isGet = context.getNodeParameter('operation') === 'get';
	return {
		includesDetails: itemSwitch(context, includeDetailsField, 'options'),
		returnsAll: isGet && itemSwitch(context, returnAllField),
		triesFurtherPages: isGet && itemSwitch(context, triesFurtherField, 'options'),
	};
}
