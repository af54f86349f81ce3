import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailAliasRemove: Action = {
	action: 'alias-remove',
	name: 'Remove Alias',
	sentence: 'Remove email alias',
	description: 'Remove an alias of a mail domain. This cannot be undone.',
	evidence: 'client-defined',
	required: [
		domainId,
		{
			name: 'alias_id',
			label: 'Alias ID',
			description: 'The ID of the alias; Get Many Aliases lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: 'id',
		},
	],
	answer: { kind: 'deleted' },
};
