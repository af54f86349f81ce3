import type { Action } from '../../action';
import { region, snapshotId } from '../../parameters/records';

export const volumeSnapshotReplicate: Action = {
	action: 'snapshot-replicate',
	name: 'Replicate Snapshot',
	sentence: 'Replicate volume snapshot',
	description: 'Copy a volume snapshot to another region, where it becomes an image',
	evidence: 'documented',
	required: [
		{ ...region, description: 'The region of the snapshot, by its code such as toronto' },
		snapshotId,
		{
			name: 'image_name',
			label: 'Image Name',
			description: 'The name of the new image',
			placeholder: 'e.g. data-01-copy',
			type: 'text',
		},
		{
			...region,
			label: 'Destination Region',
			name: 'dst_region',
			description: 'The region to copy to, by its code such as montreal',
		},
	],
	answer: { kind: 'done' },
};
