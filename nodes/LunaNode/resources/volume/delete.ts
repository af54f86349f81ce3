import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';

export const volumeDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete volume',
	description:
		'Delete a volume and the data on it. This cannot be undone. It has to be detached; after the VM was deleted that takes some seconds.',
	evidence: 'documented',
	required: [volumeId],
	answer: { kind: 'deleted' },
};
