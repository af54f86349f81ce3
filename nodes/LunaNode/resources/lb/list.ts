import type { Action } from '../../action';
import { netId, region } from '../../parameters/records';

export const lbList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many load balancers',
	description: 'Get the load balancers in a region',
	evidence: 'client-defined',
	readOnly: true,
	required: [region],
	optional: [
		{ ...netId, description: 'Only load balancers in this virtual network, by its net_id' },
	],
	answer: { kind: 'list', key: 'lb' },
};
