import type { Action } from '../../action';
import { vmId } from '../../parameters/records';
import { vmOnlineAgain } from '../../readiness';

export const vmUnshelve: Action = {
	action: 'unshelve',
	name: 'Unshelve',
	sentence: 'Unshelve VM',
	description: 'Bring a shelved VM back',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
	readiness: vmOnlineAgain,
};
