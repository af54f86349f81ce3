import type { Action } from '../../action';
import { lbId, region } from '../../parameters/records';

export const lbDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete load balancer',
	description: 'Delete a load balancer. This cannot be undone.',
	evidence: 'client-defined',
	required: [region, lbId],
	answer: { kind: 'deleted' },
};
