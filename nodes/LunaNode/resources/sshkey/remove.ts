import type { Action } from '../../action';

export const sshkeyRemove: Action = {
	action: 'remove',
	name: 'Remove',
	sentence: 'Remove SSH key',
	description:
		'Remove an SSH public key from the account. This cannot be undone. A VM that is still being created with it would lose it.',
	evidence: 'documented',
	required: [
		{
			name: 'key_id',
			label: 'SSH Key',
			description: 'The SSH key, by its ID',
			placeholder: 'e.g. 1234',
			type: 'record',
			search: 'searchSshKeys',
		},
	],
	answer: { kind: 'deleted' },
};
