import type { Action } from '../../action';
import { checkId } from '../../parameters/records';

export const monitorCheckRemove: Action = {
	action: 'check-remove',
	name: 'Remove Check',
	sentence: 'Remove monitoring check',
	description: 'Remove a monitoring check. This cannot be undone.',
	evidence: 'documented',
	required: [checkId],
	answer: { kind: 'deleted' },
};
