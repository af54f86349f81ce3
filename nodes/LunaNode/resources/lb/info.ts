import type { Action } from '../../action';
import { lbId, region } from '../../parameters/records';

export const lbInfo: Action = {
	action: 'info',
	name: 'Get',
	sentence: 'Get load balancer',
	description: 'Get one load balancer',
	evidence: 'client-defined',
	readOnly: true,
	required: [region, lbId],
	answer: { kind: 'record' },
};
