import type { Action } from '../../action';
import { lbId, region } from '../../parameters/records';

export const lbMemberRemove: Action = {
	action: 'member_remove',
	name: 'Remove Member',
	sentence: 'Remove load balancer member',
	description: 'Remove a server from a load balancer. This cannot be undone.',
	evidence: 'client-defined',
	required: [
		region,
		lbId,
		{
			name: 'member_id',
			label: 'Member ID',
			description: 'The ID of the member; Get lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: 'id',
		},
	],
	answer: { kind: 'deleted' },
};
