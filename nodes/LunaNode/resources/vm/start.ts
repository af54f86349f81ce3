import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmStart: Action = {
	action: 'start',
	name: 'Start',
	sentence: 'Start VM',
	description: 'Power on a VM. Returns at once, before it has booted.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
	readiness: { action: 'vm/info', field: 'info.status_nohtml', done: ['Online'] },
};
