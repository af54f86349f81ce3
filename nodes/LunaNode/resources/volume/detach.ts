import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';
import { ALSO_AVAILABLE } from '../../readiness';

export const volumeDetach: Action = {
	action: 'detach',
	name: 'Detach',
	sentence: 'Detach volume',
	description: 'Detach a volume from its VM. Unmount it in the VM first, or data can be lost.',
	evidence: 'documented',
	required: [volumeId],
	answer: { kind: 'done' },
	readiness: {
		action: 'volume/info',
		field: 'volume.status',
		done: ['available'],
		alsoDone: ALSO_AVAILABLE,
	},
};
