import type { Action } from '../../action';

export const dns2ZoneList: Action = {
	action: 'zone-list',
	name: 'Get Many Zones',
	sentence: 'Get many DNS zones',
	description: 'Get the DNS zones of the account',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'zones' },
};
