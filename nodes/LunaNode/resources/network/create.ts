import type { Action } from '../../action';
import { region } from '../../parameters/records';
import { name } from '../../parameters/values';

export const networkCreate: Action = {
	action: 'create',
	name: 'Create',
	sentence: 'Create network',
	description: 'Create a virtual network in a region',
	evidence: 'client-defined',
	required: [
		region,
		{ ...name, description: 'The name of the network', placeholder: 'e.g. backend' },
		{
			name: 'subnet',
			label: 'Subnet',
			description: 'The address range in CIDR notation',
			placeholder: 'e.g. 172.20.0.0/16',
			type: 'text',
			format: 'cidr',
		},
		{
			name: 'dns',
			label: 'DNS Servers',
			description: 'The DNS servers that VMs are given; how several are written is not documented',
			placeholder: 'e.g. 203.0.113.53',
			type: 'text',
		},
	],
	answer: { kind: 'done' },
};
