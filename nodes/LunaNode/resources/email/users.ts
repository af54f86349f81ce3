import { domainId, userId } from '../../fields/values';
import type { Action } from '../../action';

export const emailUserAdd: Action = {
	value: 'user-add',
	name: 'Add User',
	action: 'Add email user',
	description: 'Add a mailbox user to a mail domain',
	source: 'client library',
	effect: 'changes',
	fields: [
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
			exact: true,
		},
	],
	response: { kind: 'done' },
};

export const emailUserList: Action = {
	value: 'user-list',
	name: 'Get Many Users',
	action: 'Get many email users',
	description: 'Get the mailbox users of a mail domain',
	source: 'client library',
	effect: 'none',
	fields: [domainId],
	response: { kind: 'list' },
};

export const emailUserRemove: Action = {
	value: 'user-remove',
	name: 'Remove User',
	action: 'Remove email user',
	description: 'Remove a mailbox user, and with it the mail. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The mailbox is gone with all of its mail.',
	fields: [domainId, userId],
	response: { kind: 'deleted' },
};

export const emailUserSetPassword: Action = {
	value: 'user-set-password',
	name: 'Set User Password',
	action: 'Set email user password',
	description: 'Change the password of a mailbox user',
	source: 'client library',
	effect: 'changes',
	danger: 'The earlier password is lost.',
	fields: [
		domainId,
		userId,
		{
			name: 'password',
			label: 'Password',
			description: 'The new password',
			type: 'text',
			secret: true,
			exact: true,
		},
	],
	response: { kind: 'done' },
};
