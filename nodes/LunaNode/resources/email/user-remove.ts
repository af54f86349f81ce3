import type { Action } from '../../action';
import { domainId, userId } from '../../parameters/values';

export const emailUserRemove: Action = {
	action: 'user-remove',
	name: 'Remove User',
	sentence: 'Remove email user',
	description: 'Remove a mailbox user, and with it the mail. This cannot be undone.',
	evidence: 'client-defined',
	required: [domainId, userId],
	answer: { kind: 'deleted' },
};
