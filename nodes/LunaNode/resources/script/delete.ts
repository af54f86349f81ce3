import type { Action } from '../../action';
import { scriptId } from '../../parameters/records';

export const scriptDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete startup script',
	description: 'Delete a startup script. This cannot be undone.',
	evidence: 'documented',
	required: [scriptId],
	answer: { kind: 'deleted' },
};
