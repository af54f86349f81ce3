import { contactId } from '../../fields/values';
import type { Action } from '../../action';

export const monitorContactAdd: Action = {
	value: 'contact-add',
	name: 'Add Contact',
	action: 'Add monitoring contact',
	description: 'Add a contact that alerts can go to',
	details:
		'An http contact makes LunaNode call a URL when a check changes; these calls are not signed.',
	effect: 'changes',
	fields: [
		{
			name: 'type',
			label: 'Contact Type',
			description: 'How the contact is told; which types exist beside e-mail is not documented',
			type: 'choice',
			choices: [
				{ name: 'Email', value: 'email' },
				{ name: 'HTTP', value: 'http' },
				{ name: 'SMS', value: 'sms' },
				{ name: 'Voice', value: 'voice' },
			],
			default: 'email',
			open: true,
		},
		{
			name: 'rel',
			label: 'Contact Address',
			description: 'The e-mail address, URL or phone number, according to the type',
			placeholder: 'e.g. nathan@example.com',
			type: 'text',
		},
	],
	response: { kind: 'done' },
};

export const monitorContactList: Action = {
	value: 'contact-list',
	name: 'Get Many Contacts',
	action: 'Get many monitoring contacts',
	description: 'Get the contacts that alerts can go to',
	effect: 'none',
	response: { kind: 'list' },
};

export const monitorContactRemove: Action = {
	value: 'contact-remove',
	name: 'Remove Contact',
	action: 'Remove monitoring contact',
	description: 'Remove a contact. It gets no more alerts, and this cannot be undone.',
	effect: 'changes',
	danger: 'The contact gets no more alerts.',
	fields: [contactId],
	response: { kind: 'deleted' },
};
