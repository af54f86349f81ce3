import { zoneId } from '../../fields/records';
import { name, ttl } from '../../fields/values';
import type { Action } from '../../action';

export const dns2ZoneAdd: Action = {
	value: 'zone-add',
	name: 'Add Zone',
	action: 'Add DNS zone',
	description: 'Add a DNS zone',
	effect: 'changes',
	fields: [
		{
			...name,
			description: 'The name of the zone, with a dot at its end',
			placeholder: 'e.g. example.com.',
		},
		ttl,
	],
	response: { kind: 'done' },
};

export const dns2ZoneList: Action = {
	value: 'zone-list',
	name: 'Get Many Zones',
	action: 'Get many DNS zones',
	description: 'Get the DNS zones of the account',
	effect: 'none',
	response: { kind: 'list', key: 'zones' },
};

export const dns2ZoneRemove: Action = {
	value: 'zone-remove',
	name: 'Remove Zone',
	action: 'Remove DNS zone',
	description:
		'Remove a DNS zone with its records, so that its names no longer resolve. This cannot be undone.',
	effect: 'changes',
	danger: 'The zone is gone with all of its records, and its names no longer resolve.',
	destroys: 'zone_id',
	fields: [zoneId],
	response: { kind: 'deleted' },
};
