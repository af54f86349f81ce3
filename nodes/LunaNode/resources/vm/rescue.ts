import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmRescue: Action = {
	action: 'rescue',
	name: 'Enter Rescue Mode',
	sentence: 'Enter VM rescue mode',
	description: 'Restart a VM into rescue mode so that its disk can be repaired',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
};
