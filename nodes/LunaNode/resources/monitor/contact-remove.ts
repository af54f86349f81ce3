import type { Action } from '../../action';
import { contactId } from '../../parameters/values';

export const monitorContactRemove: Action = {
	action: 'contact-remove',
	name: 'Remove Contact',
	sentence: 'Remove monitoring contact',
	description: 'Remove a contact. It gets no more alerts, and this cannot be undone.',
	evidence: 'documented',
	required: [contactId],
	answer: { kind: 'deleted' },
};
