import type { Action } from '../../action';
import { groupId, region } from '../../parameters/records';

export const securitygroupDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete security group',
	description: 'Delete a security group with its rules. This cannot be undone.',
	evidence: 'documented',
	required: [region, groupId],
	answer: { kind: 'deleted' },
};
