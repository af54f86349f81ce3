import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmRename: Action = {
	action: 'rename',
	name: 'Rename',
	sentence: 'Rename VM',
	description: 'Change the hostname and label of a VM',
	evidence: 'documented',
	required: [
		vmId,
		{
			name: 'hostname',
			label: 'Hostname',
			description: 'The new hostname',
			placeholder: 'e.g. web-02',
			type: 'text',
		},
	],
	answer: { kind: 'done' },
};
