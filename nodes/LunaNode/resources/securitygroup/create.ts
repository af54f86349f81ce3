import type { Action } from '../../action';
import { region } from '../../parameters/records';
import { name } from '../../parameters/values';

export const securitygroupCreate: Action = {
	action: 'create',
	name: 'Create',
	sentence: 'Create security group',
	description: 'Create a security group in a region. Returns its group_id.',
	evidence: 'documented',
	required: [region, { ...name, description: 'The name of the group', placeholder: 'e.g. web' }],
	answer: { kind: 'done' },
};
