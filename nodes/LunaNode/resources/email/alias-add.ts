import type { Action } from '../../action';
import { domainId, name } from '../../parameters/values';

export const emailAliasAdd: Action = {
	action: 'alias-add',
	name: 'Add Alias',
	sentence: 'Add email alias',
	description: 'Have mail to an address of the domain passed on to another address',
	evidence: 'client-defined',
	required: [
		domainId,
		{ ...name, description: 'The part of the address before the @', placeholder: 'e.g. info' },
		{
			name: 'target',
			label: 'Target',
			description: 'The address that mail is passed on to',
			placeholder: 'e.g. nathan@example.com',
			type: 'text',
		},
	],
	answer: { kind: 'done' },
};
