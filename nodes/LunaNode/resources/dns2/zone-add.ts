import type { Action } from '../../action';
import { name, ttl } from '../../parameters/values';

export const dns2ZoneAdd: Action = {
	action: 'zone-add',
	name: 'Add Zone',
	sentence: 'Add DNS zone',
	description: 'Add a DNS zone',
	evidence: 'documented',
	required: [
		{
			...name,
			description: 'The name of the zone, with a dot at its end',
			placeholder: 'e.g. example.com.',
		},
		ttl,
	],
	answer: { kind: 'done' },
};
