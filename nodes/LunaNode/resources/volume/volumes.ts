import { region, vmId, imageId, volumeId, snapshotId } from '../../fields/records';
import { name, label } from '../../fields/values';
import { ALSO_AVAILABLE } from '../../wait/readiness';
import type { Action } from '../../action';

export const volumeAttach: Action = {
	value: 'attach',
	name: 'Attach',
	action: 'Attach volume to VM',
	description: 'Attach a volume to a VM. Volume and VM have to be in one region.',
	effect: 'changes',
	fields: [
		volumeId,
		vmId,
		{
			name: 'target',
			label: 'Device',
			description: 'The device that the VM sees it as: auto, or a path such as /dev/vdb',
			placeholder: 'e.g. auto',
			type: 'text',
			default: 'auto',
		},
	],
	response: { kind: 'done' },
	readiness: { action: 'volume/info', field: 'volume.status', done: ['in-use'] },
};

export const volumeCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create volume',
	description: 'Create a volume, which costs money from then on',
	details:
		'Without image and snapshot it is empty. Returns its volume_id at once; it is usable when Get reports the status available.',
	effect: 'changes',
	costs: 'A volume costs money from its creation until it is deleted.',
	existing: { name: 'label', search: 'searchVolumes' },
	fields: [
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
		{
			...imageId,
			name: 'image',
			description: 'The image to copy, by its image_id; the snapshot of a VM is one too',
			optional: true,
		},
		{ ...snapshotId, description: 'The volume snapshot to copy, by its ID', optional: true },
	],
	response: { kind: 'done' },
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

export const volumeDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete volume',
	description: 'Delete a volume and the data on it. This cannot be undone.',
	details: 'It has to be detached; after the VM was deleted that takes some seconds.',
	effect: 'changes',
	danger: 'The volume and the data on it are lost for good.',
	destroys: 'volume_id',
	fields: [volumeId],
	response: { kind: 'deleted' },
};

export const volumeDetach: Action = {
	value: 'detach',
	name: 'Detach',
	action: 'Detach volume',
	description: 'Detach a volume from its VM. Unmount it in the VM first, or data can be lost.',
	effect: 'changes',
	danger: 'Data that the VM has not written yet is lost: unmount the volume there first.',
	fields: [volumeId],
	response: { kind: 'done' },
	readiness: {
		action: 'volume/info',
		field: 'volume.status',
		done: ['available'],
		alsoDone: ALSO_AVAILABLE,
	},
};

export const volumeExtend: Action = {
	value: 'extend',
	name: 'Extend',
	action: 'Extend volume',
	description: 'Enlarge a volume, which raises its price. It cannot be made smaller again.',
	effect: 'changes',
	costs: 'A larger volume has a higher price.',
	danger: 'The volume cannot be made smaller again.',
	fields: [
		volumeId,
		{
			name: 'size',
			label: 'Size (GB)',
			description: 'The new size in GB, more than now',
			type: 'number',
			default: 20,
			min: 1,
		},
	],
	response: { kind: 'done' },
};

export const volumeInfo: Action = {
	value: 'info',
	name: 'Get',
	action: 'Get volume',
	description:
		'Get the state of a volume. The size is in GB; attached is empty or the ID of the VM.',
	effect: 'none',
	fields: [volumeId],
	response: { kind: 'record', keys: ['volume'] },
};

export const volumeList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many volumes',
	description: 'Get the block storage volumes of the account. Sizes are in GB.',
	effect: 'none',
	fields: [{ ...region, description: 'Only volumes in this region', optional: true }],
	response: { kind: 'list', key: 'volumes' },
};

export const volumeRename: Action = {
	value: 'rename',
	name: 'Rename',
	action: 'Rename volume',
	description: 'Change the name of a volume',
	effect: 'changes',
	fields: [volumeId, { ...name, description: 'The new name', placeholder: 'e.g. data-01' }],
	response: { kind: 'done' },
};
