import type { Action } from '../../action';
import { floatingIp, lbId, region } from '../../parameters/records';

export const lbAssociate: Action = {
	action: 'associate',
	name: 'Associate Floating IP',
	sentence: 'Associate floating IP with load balancer',
	description: 'Make a load balancer reachable at a floating (external) IP address',
	evidence: 'client-defined',
	required: [region, lbId, floatingIp],
	answer: { kind: 'done' },
};
