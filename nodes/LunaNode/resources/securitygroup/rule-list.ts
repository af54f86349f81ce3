import type { Action } from '../../action';
import { groupId, region } from '../../parameters/records';

export const securitygroupRuleList: Action = {
	action: 'rule-list',
	name: 'Get Many Rules',
	sentence: 'Get many security group rules',
	description: 'Get the rules of a security group; an asterisk stands for any',
	evidence: 'documented',
	readOnly: true,
	required: [region, groupId],
	answer: { kind: 'list' },
};
