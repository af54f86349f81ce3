import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';
import { returnAllField } from '../../../shared/nodeFields';
import type { Result } from '../../../shared/result';
import { switchIn } from '../../../shared/switches';
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

const NOT_FOR_WRITES: Result<boolean> = { value: false };

/** @returns the problem names the first one that is neither on nor off; nothing of the item may be sent then */
export function readSwitches(context: IExecuteSingleFunctions, isGet: boolean): Result<Switches> {
	const details = switchIn(context, includeDetailsField, 'options');
	if ('problem' in details) return details;
	const all = isGet ? switchIn(context, returnAllField) : NOT_FOR_WRITES;
	if ('problem' in all) return all;
	const further = isGet ? switchIn(context, triesFurtherField, 'options') : NOT_FOR_WRITES;
	if ('problem' in further) return further;
	return {
		value: {
			includesDetails: details.value,
			returnsAll: all.value,
			triesFurtherPages: further.value,
		},
	};
}
