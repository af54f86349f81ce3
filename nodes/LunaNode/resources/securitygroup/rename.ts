import type { Action } from '../../action';
import { groupId, region } from '../../parameters/records';
import { name } from '../../parameters/values';

export const securitygroupRename: Action = {
	action: 'rename',
	name: 'Rename',
	sentence: 'Rename security group',
	description: 'Change the name of a security group',
	evidence: 'documented',
	required: [region, groupId, { ...name, description: 'The new name', placeholder: 'e.g. web' }],
	answer: { kind: 'done' },
};
