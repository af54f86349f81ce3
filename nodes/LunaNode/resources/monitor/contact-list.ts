import type { Action } from '../../action';

export const monitorContactList: Action = {
	action: 'contact-list',
	name: 'Get Many Contacts',
	sentence: 'Get many monitoring contacts',
	description: 'Get the contacts that alerts can go to',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list' },
};
