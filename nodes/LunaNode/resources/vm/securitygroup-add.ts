import type { Action } from '../../action';
import { groupId, vmId } from '../../parameters/records';

export const vmSecuritygroupAdd: Action = {
	action: 'securitygroup-add',
	name: 'Add Security Group',
	sentence: 'Add security group to VM',
	description: 'Apply the rules of a security group to a VM',
	evidence: 'documented',
	required: [vmId, groupId],
	answer: { kind: 'done' },
};
