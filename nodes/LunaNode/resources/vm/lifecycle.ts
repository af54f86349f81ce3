import { ID } from '../../../shared/operations/formats';
import {
	ON_REGION,
	region,
	vmId,
	planId,
	imageId,
	volumeId,
	netId,
	freeFloatingIp,
} from '../../fields/records';
import type { Action } from '../../action';

export const vmCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create VM',
	description: 'Create and start a VM, which costs money from then on',
	details:
		'Returns its vm_id at once; it is usable when Get reports the status_nohtml Online, often within a minute. Give an image or a boot volume. Running it again creates another VM.',
	effect: 'changes',
	costs: 'A VM costs money from its creation until it is deleted.',
	existing: { name: 'hostname', search: 'searchVms' },
	takesReference: true,
	fields: [
		{
			name: 'hostname',
			label: 'Hostname',
			description: 'The label of the VM, also set as its hostname',
			placeholder: 'e.g. web-01',
			type: 'text',
		},
		planId,
		{
			name: 'affinity_group',
			label: 'Affinity Group ID',
			description: 'The UUID of the affinity group that the VM joins',
			placeholder: 'e.g. 82cb1f8f-83fc-4e7e-a4e5-4c1b8a9f5d0e',
			type: 'text',
			format: ID,
			optional: true,
		},
		{
			...freeFloatingIp,
			description:
				'The floating IP address for the VM, one that is not attached. Left out, a new one is taken.',
			optional: true,
		},
		{
			...imageId,
			description: 'The image to install, by its image_id. Give this or a boot volume.',
			optional: true,
		},
		{
			...netId,
			description: 'The virtual network that the VM joins, by its net_id',
			optional: true,
		},
		{
			...region,
			description:
				'The region of the VM; left out, toronto. It has to be the region of the image, volume, network and groups.',
			optional: true,
		},
		{
			name: 'scripts',
			label: 'Startup Script Names or IDs',
			description: 'The startup scripts that the VM runs when it first boots',
			type: 'records',
			search: 'searchScripts',
			dependsOn: ON_REGION,
			optional: true,
		},
		{
			name: 'securitygroups',
			label: 'Security Group Names or IDs',
			description: 'The security groups of the VM',
			type: 'records',
			search: 'searchSecurityGroups',
			dependsOn: ON_REGION,
			optional: true,
		},
		{
			name: 'key_id',
			label: 'SSH Key Names or IDs',
			description: 'The SSH keys that may log in',
			type: 'records',
			search: 'searchSshKeys',
			dependsOn: ON_REGION,
			optional: true,
		},
		{
			name: 'set_password',
			label: 'Set Password',
			description:
				'Whether cloud-init sets a password on a VM made from a snapshot or a volume; templates always get one',
			type: 'flag',
			default: true,
			optional: true,
		},
		{
			...volumeId,
			label: 'Boot Volume',
			description: 'The volume to boot from, by its ID. Give this or an image.',
			optional: true,
		},
		{
			name: 'volume_virtio',
			label: 'Boot Volume With Virtio',
			description: 'Whether the boot volume uses the virtio storage driver instead of IDE',
			type: 'flag',
			default: true,
			optional: true,
		},
	],
	anyOf: ['image_id', 'volume_id'],
	response: { kind: 'done' },
	readiness: {
		action: 'vm/info',
		field: 'info.status_nohtml',
		done: ['Online'],
		pending: ['BUILD'],
		otherwiseFailed: true,
		intervalSeconds: 5,
		isNew: true,
	},
};

export const vmDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete VM',
	description: 'Delete a VM and the data on its disk. This cannot be undone.',
	details: 'A volume that was attached stays, in use for some seconds more.',
	effect: 'changes',
	danger: 'The VM and the data on its disk are lost for good.',
	destroys: 'vm_id',
	fields: [vmId],
	response: { kind: 'deleted' },
};
