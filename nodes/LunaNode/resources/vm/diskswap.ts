import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmDiskswap: Action = {
	action: 'diskswap',
	name: 'Swap Boot Order',
	sentence: 'Swap VM boot order',
	description:
		'Swap the boot order of the disks of a VM that was installed from an ISO. Takes effect with the next reboot.',
	evidence: 'documented',
	required: [vmId],
	answer: { kind: 'done' },
};
