import type { Action } from '../../action';

export const monitorContactAdd: Action = {
	action: 'contact-add',
	name: 'Add Contact',
	sentence: 'Add monitoring contact',
	description:
		'Add a contact that alerts can go to. An http contact makes LunaNode call a URL when a check changes; these calls are not signed.',
	evidence: 'documented',
	required: [
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
	answer: { kind: 'done' },
};
