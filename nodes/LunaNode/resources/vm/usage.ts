import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmUsage: Action = {
	action: 'usage',
	name: 'Get Usage',
	sentence: 'Get VM usage',
	description:
		'Get measured usage of a VM over time, one item per point. Times (unix_time) are in seconds, rates in bytes per second, CPU in percent.',
	evidence: 'official-client-only',
	readOnly: true,
	required: [
		vmId,
		{
			name: 'key',
			label: 'Series',
			description: 'What was measured; which fields an item has depends on it',
			type: 'choice',
			choices: [
				{ name: 'Bandwidth', value: 'bandwidth' },
				{ name: 'CPU', value: 'cpu' },
				{ name: 'Disk', value: 'io' },
			],
			default: 'bandwidth',
			open: true,
		},
	],
	answer: { kind: 'list', key: 'usage' },
};
