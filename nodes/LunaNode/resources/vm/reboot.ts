import type { Action } from '../../action';
import { vmId } from '../../parameters/records';
import { vmOnlineAgain } from '../../readiness';

export const vmReboot: Action = {
	action: 'reboot',
	name: 'Reboot',
	sentence: 'Reboot VM',
	description: 'Restart a VM. Returns at once, before it has booted.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
	readiness: vmOnlineAgain,
};
