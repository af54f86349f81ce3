import type { Action } from '../../action';
import { region } from '../../parameters/records';

export const floatingAdd: Action = {
	action: 'add',
	name: 'Add',
	sentence: 'Add floating IP',
	description:
		'Take a new floating (external) IP address in a region, which can cost money from then on. Returns the address as ip. Running it again takes another one.',
	evidence: 'client-defined',
	required: [region],
	answer: { kind: 'done' },
};
