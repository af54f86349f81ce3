import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';

export const volumeInfo: Action = {
	action: 'info',
	name: 'Get',
	sentence: 'Get volume',
	description:
		'Get the state of a volume. The size is in GB; attached is empty or the ID of the VM.',
	evidence: 'documented',
	readOnly: true,
	required: [volumeId],
	answer: { kind: 'record', keys: ['volume'] },
};
