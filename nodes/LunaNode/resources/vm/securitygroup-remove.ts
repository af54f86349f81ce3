import type { Action } from '../../action';
import { groupId, vmId } from '../../parameters/records';

export const vmSecuritygroupRemove: Action = {
	action: 'securitygroup-remove',
	name: 'Remove Security Group',
	sentence: 'Remove security group from VM',
	description: 'Stop applying the rules of a security group to a VM',
	evidence: 'documented',
	required: [vmId, groupId],
	answer: { kind: 'done' },
};
