import type { Action } from '../../action';
import { name } from '../../parameters/values';

export const monitorCheckAdd: Action = {
	action: 'check-add',
	name: 'Add Check',
	sentence: 'Add monitoring check',
	description:
		'Add a monitoring check. What it checks is given in Check Parameters, which differ by type.',
	evidence: 'documented',
	required: [
		{ ...name, description: 'The name of the check', placeholder: 'e.g. web-01 is up' },
		{
			name: 'type',
			label: 'Check Type',
			description: 'The type of check, by a code such as http, tcp, icmp, ssl_expire or dns',
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
	],
	optional: [
		{
			name: 'type_parameters',
			label: 'Check Parameters',
			description:
				'The parameters of the check type as a JSON object, for example {"url": "https://example.com"} for http or {"target": "203.0.113.10"} for icmp. Get Many Check Types lists their names.',
			placeholder: 'e.g. {"url": "https://example.com"}',
			type: 'map',
		},
	],
	answer: { kind: 'done' },
};
