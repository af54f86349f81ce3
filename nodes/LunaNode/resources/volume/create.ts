import type { Action } from '../../action';
import { imageId, region, snapshotId } from '../../parameters/records';
import { label } from '../../parameters/values';
import { ALSO_AVAILABLE } from '../../readiness';

export const volumeCreate: Action = {
	action: 'create',
	name: 'Create',
	sentence: 'Create volume',
	description:
		'Create a volume, which costs money from then on. Without image and snapshot it is empty. Returns its volume_id at once; it is usable when Get reports the status available.',
	evidence: 'documented',
	required: [
		region,
		{ ...label, description: 'The label, shown as the name of the volume' },
		{
			name: 'size',
			label: 'Size (GB)',
			description: 'The size in GB',
			type: 'number',
			default: 10,
			min: 1,
		},
	],
	optional: [
		{
			...imageId,
			name: 'image',
			description: 'The image to copy, by its image_id; the snapshot of a VM is one too',
		},
		{ ...snapshotId, description: 'The volume snapshot to copy, by its ID' },
	],
	answer: { kind: 'done' },
	readiness: {
		action: 'volume/info',
		field: 'volume.status',
		done: ['available'],
		pending: ['creating', 'downloading', 'pending'],
		otherwiseFailed: true,
		intervalSeconds: 5,
		alsoDone: ALSO_AVAILABLE,
		isNew: true,
	},
};
