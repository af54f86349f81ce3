import { ID } from '../../../shared/operations/formats';
import { domainId, name } from '../../fields/values';
import type { Action } from '../../action';

export const emailAliasAdd: Action = {
	value: 'alias-add',
	name: 'Add Alias',
	action: 'Add email alias',
	description: 'Have mail to an address of the domain passed on to another address',
	source: 'client library',
	effect: 'changes',
	fields: [
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
	response: { kind: 'done' },
};

export const emailAliasList: Action = {
	value: 'alias-list',
	name: 'Get Many Aliases',
	action: 'Get many email aliases',
	description: 'Get the aliases of a mail domain',
	source: 'client library',
	effect: 'none',
	fields: [domainId],
	response: { kind: 'list' },
};

export const emailAliasRemove: Action = {
	value: 'alias-remove',
	name: 'Remove Alias',
	action: 'Remove email alias',
	description: 'Remove an alias of a mail domain. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'Mail to the alias is no longer delivered.',
	fields: [
		domainId,
		{
			name: 'alias_id',
			label: 'Alias ID',
			description: 'The ID of the alias; Get Many Aliases lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: ID,
		},
	],
	response: { kind: 'deleted' },
};
