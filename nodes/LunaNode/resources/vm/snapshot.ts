import type { Action } from '../../action';
import { vmId } from '../../parameters/records';
import { name } from '../../parameters/values';
import { imageActive } from '../../readiness';

export const vmSnapshot: Action = {
	action: 'snapshot',
	name: 'Create Snapshot',
	sentence: 'Create VM snapshot',
	description:
		'Create an image from the disk of a VM. Returns its image_id at once; it is usable when Get of Image reports the status active.',
	evidence: 'documented',
	required: [
		vmId,
		{ ...name, description: 'The name of the new image', placeholder: 'e.g. web-01-backup' },
	],
	answer: { kind: 'done' },
	readiness: imageActive,
};
