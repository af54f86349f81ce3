import type { Action } from '../../action';
import { domainId, userId } from '../../parameters/values';

export const emailUserSetPassword: Action = {
	action: 'user-set-password',
	name: 'Set User Password',
	sentence: 'Set email user password',
	description: 'Change the password of a mailbox user',
	evidence: 'client-defined',
	required: [
		domainId,
		userId,
		{
			name: 'password',
			label: 'Password',
			description: 'The new password',
			type: 'text',
			secret: true,
		},
	],
	answer: { kind: 'done' },
};
