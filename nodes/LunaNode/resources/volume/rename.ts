import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';
import { name } from '../../parameters/values';

export const volumeRename: Action = {
	action: 'rename',
	name: 'Rename',
	sentence: 'Rename volume',
	description: 'Change the name of a volume',
	evidence: 'documented',
	required: [volumeId, { ...name, description: 'The new name', placeholder: 'e.g. data-01' }],
	answer: { kind: 'done' },
};
