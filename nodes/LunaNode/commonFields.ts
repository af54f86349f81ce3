import type { INodeProperties } from 'n8n-workflow';

/** Fields that no API parameter stands behind. */

export const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const DEFAULT_WAIT_MINUTES = 10;

export const waitFields: INodeProperties[] = [
	{
		displayName: 'Wait Until Ready',
		name: 'waitUntilReady',
		type: 'boolean',
		default: false,
		description:
			'Whether to wait until the work is done and return the finished record as Get does, instead of returning as soon as LunaNode has accepted it',
	},
	{
		displayName: 'Wait Limit (Minutes)',
		name: 'waitLimitMinutes',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: DEFAULT_WAIT_MINUTES,
		description:
			'How long Wait Until Ready waits for one item before it gives up, in minutes. The work goes on at LunaNode all the same.',
	},
];

export const fileField: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'The name of the output field that takes the binary file',
};
