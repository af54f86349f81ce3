import type { Action } from '../../action';
import { zoneId } from '../../parameters/records';

export const dns2ZoneRemove: Action = {
	action: 'zone-remove',
	name: 'Remove Zone',
	sentence: 'Remove DNS zone',
	description:
		'Remove a DNS zone with its records, so that its names no longer resolve. This cannot be undone.',
	evidence: 'documented',
	required: [zoneId],
	answer: { kind: 'deleted' },
};
