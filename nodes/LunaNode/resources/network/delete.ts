import type { Action } from '../../action';
import { netId, region } from '../../parameters/records';

export const networkDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete network',
	description: 'Delete a virtual network. This cannot be undone.',
	evidence: 'client-defined',
	required: [region, netId],
	answer: { kind: 'deleted' },
};
