import type { Action, Parameter } from '../../action';
import { name } from '../../parameters/values';

const general: Parameter[] = [
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
	action: 'check-add',
	name: 'Add Check',
	sentence: 'Add monitoring check',
	description:
		'Add a monitoring check. What it checks is given in Check Parameters, which differ by type.',
	evidence: 'documented',
	required: general,
	optional: [
		{
			name: 'type_parameters',
			label: 'Check Parameters',
			description:
				'The parameters of the check type as a JSON object, for example {"url": "https://example.com"} for http or {"target": "203.0.113.10"} for icmp. Get Many Check Types lists their names. The name and type that a dns check has of its own cannot be sent: LunaNode uses these names for every check.',
			placeholder: 'e.g. {"url": "https://example.com"}',
			type: 'map',
			taken: general.map((parameter) => parameter.name),
		},
	],
	answer: { kind: 'done' },
};
