import type { Action } from '../../action';
import { groupId, region } from '../../parameters/records';
import { label } from '../../parameters/values';

export const securitygroupRuleInsert: Action = {
	action: 'rule-insert',
	name: 'Insert Rule',
	sentence: 'Insert security group rule',
	description: 'Add a rule that lets traffic in or out to a security group',
	evidence: 'documented',
	required: [
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
	],
	optional: [
		{ ...label, description: 'A comment on the rule' },
		{
			name: 'port_max',
			label: 'Last Port',
			description: 'The last port of the range',
			type: 'number',
			default: 443,
			min: 0,
			max: 65535,
		},
		{
			name: 'port_min',
			label: 'First Port',
			description: 'The first port of the range',
			type: 'number',
			default: 443,
			min: 0,
			max: 65535,
		},
	],
	ascending: [['port_min', 'port_max']],
	answer: { kind: 'done' },
};
