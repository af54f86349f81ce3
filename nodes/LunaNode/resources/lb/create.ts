import type { Action } from '../../action';
import { netId, region } from '../../parameters/records';
import { name } from '../../parameters/values';

export const lbCreate: Action = {
	action: 'create',
	name: 'Create',
	sentence: 'Create load balancer',
	description: 'Create a load balancer, which can cost money from then on',
	evidence: 'client-defined',
	required: [
		region,
		netId,
		{ ...name, description: 'The name of the load balancer', placeholder: 'e.g. web' },
		{
			name: 'method',
			label: 'Method',
			description: 'How requests are spread over the members; the values are not documented',
			placeholder: 'e.g. ROUND_ROBIN',
			type: 'text',
		},
		{
			name: 'protocol',
			label: 'Protocol',
			description: 'The protocol that is balanced; the values are not documented',
			placeholder: 'e.g. HTTP',
			type: 'text',
		},
		{
			name: 'connection_limit',
			label: 'Connection Limit',
			description: 'How many connections may be open at once',
			type: 'number',
			default: 1000,
			min: -1,
		},
		{
			name: 'port',
			label: 'Port',
			description: 'The port to listen on',
			type: 'number',
			default: 80,
			min: 1,
			max: 65535,
		},
	],
	answer: { kind: 'done' },
};
