import type { Action } from '../../action';
import { dynId } from '../../parameters/records';

export const dnsDynRemove: Action = {
	action: 'dyn-remove',
	name: 'Remove Dynamic Name',
	sentence: 'Remove dynamic DNS name',
	description: 'Remove a dynamic DNS name, so that it no longer resolves. This cannot be undone.',
	evidence: 'documented',
	required: [dynId],
	answer: { kind: 'deleted' },
};
