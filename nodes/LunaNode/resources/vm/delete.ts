import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete VM',
	description:
		'Delete a VM and the data on its disk. This cannot be undone. A volume that was attached stays, in use for some seconds more.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'deleted' },
};
