import { region, groupId } from '../fields/records';
import { name, label } from '../fields/values';
import { resource, type Action } from '../action';

export const securitygroupCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create security group',
	description: 'Create a security group in a region. Returns its group_id.',
	effect: 'changes',
	fields: [region, { ...name, description: 'The name of the group', placeholder: 'e.g. web' }],
	response: { kind: 'done' },
};

export const securitygroupDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete security group',
	description: 'Delete a security group with its rules. This cannot be undone.',
	effect: 'changes',
	danger: 'The security group is gone with its rules.',
	destroys: 'group_id',
	fields: [region, groupId],
	response: { kind: 'deleted' },
};

export const securitygroupList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many security groups',
	description:
		'Get the security groups of the account; other operations take the securitygroup_id as group_id',
	effect: 'none',
	response: { kind: 'list', key: 'securitygroups' },
};

export const securitygroupRename: Action = {
	value: 'rename',
	name: 'Rename',
	action: 'Rename security group',
	description: 'Change the name of a security group',
	effect: 'changes',
	fields: [region, groupId, { ...name, description: 'The new name', placeholder: 'e.g. web' }],
	response: { kind: 'done' },
};

export const securitygroupRuleDelete: Action = {
	value: 'rule-delete',
	name: 'Delete Rule',
	action: 'Delete security group rule',
	description: 'Delete a rule of a security group. This cannot be undone.',
	effect: 'changes',
	danger: 'The rule is gone, and with it the traffic that it let through.',
	fields: [
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
	response: { kind: 'deleted' },
};

export const securitygroupRuleInsert: Action = {
	value: 'rule-insert',
	name: 'Insert Rule',
	action: 'Insert security group rule',
	description: 'Add a rule that lets traffic in or out to a security group',
	effect: 'changes',
	fields: [
		region,
		groupId,
		{
			name: 'direction',
			label: 'Direction',
			description: 'Whether the rule is about incoming (ingress) or outgoing (egress) traffic',
			type: 'choice',
			choices: [
				{ name: 'Egress', value: 'egress' },
				{ name: 'Ingress', value: 'ingress' },
			],
			default: 'ingress',
			open: true,
		},
		{
			name: 'type',
			label: 'Type',
			description:
				'The type of the rule, probably the address family as in the ethertype that Get Many Rules returns; the values are not documented',
			placeholder: 'e.g. IPv4',
			type: 'text',
		},
		{
			name: 'protocol',
			label: 'Protocol',
			description: 'The protocol, as Get Many Rules returns it; the values are not documented',
			placeholder: 'e.g. tcp',
			type: 'text',
		},
		{
			name: 'remote_type',
			label: 'Remote Type',
			description:
				'Whether Remote Value is an address range or a group; the values are not documented',
			placeholder: 'e.g. cidr',
			type: 'text',
		},
		{
			name: 'remote_value',
			label: 'Remote Value',
			description: 'The address range in CIDR notation, or the group',
			placeholder: 'e.g. 0.0.0.0/0',
			type: 'text',
		},
		{ ...label, description: 'A comment on the rule', optional: true },
		{
			name: 'port_max',
			label: 'Last Port',
			description: 'The last port of the range',
			type: 'number',
			default: 443,
			min: 0,
			max: 65535,
			optional: true,
		},
		{
			name: 'port_min',
			label: 'First Port',
			description: 'The first port of the range',
			type: 'number',
			default: 443,
			min: 0,
			max: 65535,
			optional: true,
		},
	],
	response: { kind: 'done' },
};

export const securitygroupRuleList: Action = {
	value: 'rule-list',
	name: 'Get Many Rules',
	action: 'Get many security group rules',
	description: 'Get the rules of a security group; an asterisk stands for any',
	effect: 'none',
	fields: [region, groupId],
	response: { kind: 'list' },
};

export const securitygroup = resource('securitygroup', 'Security Group', 'list', [
	securitygroupCreate,
	securitygroupDelete,
	securitygroupList,
	securitygroupRename,
	securitygroupRuleDelete,
	securitygroupRuleInsert,
	securitygroupRuleList,
]);
