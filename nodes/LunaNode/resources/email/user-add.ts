import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailUserAdd: Action = {
	action: 'user-add',
	name: 'Add User',
	sentence: 'Add email user',
	description: 'Add a mailbox user to a mail domain',
	evidence: 'client-defined',
	required: [
		domainId,
		{
			name: 'username',
			label: 'Username',
			description: 'The part of the address before the @',
			placeholder: 'e.g. nathan',
			type: 'text',
		},
		{
			name: 'password',
			label: 'Password',
			description: 'The password of the mailbox',
			type: 'text',
			secret: true,
		},
	],
	answer: { kind: 'done' },
};
