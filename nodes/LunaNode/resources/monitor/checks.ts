import type { Field } from '../../../shared/operations/field';
import { checkId } from '../../fields/records';
import { name } from '../../fields/values';
import { notTaken } from '../../furtherParameters';
import type { Action } from '../../action';

const general: Field[] = [
	{ ...name, description: 'The name of the check', placeholder: 'e.g. web-01 is up' },
	{
		name: 'type',
		label: 'Check Type',
		description:
			'The type of check, by a code such as http, tcp, icmp or ssl_expire. For dns, see Check Parameters.',
		placeholder: 'e.g. http',
		type: 'record',
		search: 'searchCheckTypes',
	},
	{
		name: 'check_interval',
		label: 'Check Interval',
		description: 'How often to check, in seconds',
		type: 'number',
		default: 60,
		min: 1,
	},
	{
		name: 'delay',
		label: 'Delay',
		description: 'For how many intervals a new state has to last before it counts',
		type: 'number',
		default: 1,
		min: 0,
	},
];

export const monitorCheckAdd: Action = {
	value: 'check-add',
	name: 'Add Check',
	action: 'Add monitoring check',
	description:
		'Add a monitoring check. What it checks is given in Check Parameters, which differ by type.',
	effect: 'changes',
	fields: [
		...general,
		{
			name: 'type_parameters',
			label: 'Check Parameters',
			description:
				'The parameters of the check type as a JSON object, for example {"url": "https://example.com"} for http or {"target": "203.0.113.10"} for icmp. Get Many Check Types lists their names. The name and type that a dns check has of its own cannot be sent: LunaNode uses these names for every check.',
			placeholder: 'e.g. {"url": "https://example.com"}',
			type: 'json',
			shape: 'object',
			default: '{}',
			example: '{"url": "https://example.com"}',
			spread: true,
			check: notTaken(general.map((parameter) => parameter.name)),
			optional: true,
		},
	],
	response: { kind: 'done' },
};

export const monitorCheckList: Action = {
	value: 'check-list',
	name: 'Get Many Checks',
	action: 'Get many monitoring checks',
	description: 'Get the monitoring checks with their status, which is online or offline',
	effect: 'none',
	response: { kind: 'list', key: 'checks' },
	simplify: ['id', 'name', 'type', 'status', 'enabled', 'check_interval', 'delay', 'data_summary'],
};

export const monitorCheckRemove: Action = {
	value: 'check-remove',
	name: 'Remove Check',
	action: 'Remove monitoring check',
	description: 'Remove a monitoring check. This cannot be undone.',
	effect: 'changes',
	danger: 'The check is gone with its history.',
	destroys: 'check_id',
	fields: [checkId],
	response: { kind: 'deleted' },
};

export const monitorCheckTypes: Action = {
	value: 'check-types',
	name: 'Get Many Check Types',
	action: 'Get many monitoring check types',
	description: 'Get the types of checks with the parameters that each takes',
	effect: 'none',
	response: { kind: 'list', key: 'types' },
};
