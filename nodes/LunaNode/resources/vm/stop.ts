import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmStop: Action = {
	action: 'stop',
	name: 'Stop',
	sentence: 'Stop VM',
	description: 'Power off a VM. Returns at once, before it is off.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
	readiness: {
		action: 'vm/info',
		field: 'info.status_nohtml',
		done: ['Offline'],
		pending: ['Powering off'],
	},
};
