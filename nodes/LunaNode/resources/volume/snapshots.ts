import { region, volumeId, snapshotId } from '../../fields/records';
import { label } from '../../fields/values';
import type { Action } from '../../action';

export const volumeSnapshotCreate: Action = {
	value: 'snapshot-create',
	name: 'Create Snapshot',
	action: 'Create volume snapshot',
	description: 'Save the present state of a volume as a snapshot',
	effect: 'changes',
	costs: 'A stored snapshot can cost money [inferred].',
	fields: [volumeId, { ...label, description: 'The label of the snapshot' }],
	response: { kind: 'done' },
};

export const volumeSnapshotDelete: Action = {
	value: 'snapshot-delete',
	name: 'Delete Snapshot',
	action: 'Delete volume snapshot',
	description: 'Delete a volume snapshot. This cannot be undone.',
	effect: 'changes',
	danger: 'The snapshot is gone for good.',
	destroys: 'snapshot_id',
	fields: [region, snapshotId],
	response: { kind: 'deleted' },
};

export const volumeSnapshotList: Action = {
	value: 'snapshot-list',
	name: 'Get Many Snapshots',
	action: 'Get many volume snapshots',
	description: 'Get the volume snapshots in a region',
	effect: 'none',
	fields: [region],
	response: { kind: 'list' },
};

export const volumeSnapshotReplicate: Action = {
	value: 'snapshot-replicate',
	name: 'Replicate Snapshot',
	action: 'Replicate volume snapshot',
	description: 'Copy a volume snapshot to another region, where it becomes an image',
	effect: 'changes',
	costs: 'A stored image can cost money [inferred].',
	fields: [
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
	response: { kind: 'done' },
};
