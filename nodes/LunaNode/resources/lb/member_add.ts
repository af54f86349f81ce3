import type { Action } from '../../action';
import { lbId, region } from '../../parameters/records';
import { ip } from '../../parameters/values';

export const lbMemberAdd: Action = {
	action: 'member_add',
	name: 'Add Member',
	sentence: 'Add load balancer member',
	description: 'Add a server that a load balancer passes requests on to',
	evidence: 'client-defined',
	required: [
		region,
		lbId,
		{ ...ip, description: 'The IP address of the server', placeholder: 'e.g. 172.20.0.10' },
		{
			name: 'port',
			label: 'Port',
			description: 'The port of the server',
			type: 'number',
			default: 80,
			min: 1,
			max: 65535,
		},
	],
	answer: { kind: 'done' },
};
