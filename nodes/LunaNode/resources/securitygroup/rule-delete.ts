import type { Action } from '../../action';
import { groupId, region } from '../../parameters/records';

export const securitygroupRuleDelete: Action = {
	action: 'rule-delete',
	name: 'Delete Rule',
	sentence: 'Delete security group rule',
	description: 'Delete a rule of a security group. This cannot be undone.',
	evidence: 'documented',
	required: [
		region,
		groupId,
		{
			name: 'rule_id',
			label: 'Rule',
			description: 'The rule, by its ID',
			placeholder: 'e.g. 82cb1f8f-83fc-4e7e-a4e5-4c1b8a9f5d0e',
			type: 'record',
			search: 'searchRules',
		},
	],
	answer: { kind: 'deleted' },
};
