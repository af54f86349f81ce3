import type { Action } from '../../action';

export const securitygroupList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many security groups',
	description:
		'Get the security groups of the account; other operations take the securitygroup_id as group_id',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'securitygroups' },
};
