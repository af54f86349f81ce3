import type { INodeProperties } from 'n8n-workflow';
import type { SwitchField } from '../shared/switches';

/** Fields that no API parameter stands behind. */

export const DEFAULT_WAIT_MINUTES = 10;

const WAITS =
	'Whether to wait until the work is done and return the finished record as Get does, instead of returning as soon as LunaNode has accepted it';

export const waitSwitch: SwitchField = {
	displayName: 'Wait Until Ready',
	name: 'waitUntilReady',
	default: false,
};

/** @param isGuess whether nobody has described how the end of the work shows */
export function waitFields(isGuess: boolean): INodeProperties[] {
	return [
		{
			...waitSwitch,
			type: 'boolean',
			description: isGuess
				? `${WAITS}. How the end of this work shows is not documented: the VM being Online again is taken for it.`
				: WAITS,
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
}

export const fileField: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'The name of the output field that takes the binary file',
};
