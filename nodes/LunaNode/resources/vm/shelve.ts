import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmShelve: Action = {
	action: 'shelve',
	name: 'Shelve',
	sentence: 'Shelve VM',
	description: 'Take a VM off its host and keep its data. It does not run until it is unshelved.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
};
