import { vmId, planId, imageId, groupId } from '../../fields/records';
import { name } from '../../fields/values';
import { imageActive, vmOnlineAgain } from '../../wait/readiness';
import type { Action } from '../../action';

export const vmReimage: Action = {
	value: 'reimage',
	name: 'Reimage',
	action: 'Reimage VM',
	description:
		'Install a VM anew from an image. Everything on its disk is erased. This cannot be undone.',
	effect: 'changes',
	danger: 'Everything on the disk of the VM is erased.',
	destroys: 'vm_id',
	fields: [vmId, { ...imageId, description: 'The image to install, by its image_id' }],
	response: { kind: 'done' },
	readiness: vmOnlineAgain,
};

export const vmRename: Action = {
	value: 'rename',
	name: 'Rename',
	action: 'Rename VM',
	description: 'Change the hostname and label of a VM',
	effect: 'changes',
	fields: [
		vmId,
		{
			name: 'hostname',
			label: 'Hostname',
			description: 'The new hostname',
			placeholder: 'e.g. web-02',
			type: 'text',
		},
	],
	response: { kind: 'done' },
};

export const vmResize: Action = {
	value: 'resize',
	name: 'Resize',
	action: 'Resize VM',
	description: 'Move a VM to another plan, which changes its price',
	details:
		'An accepted resize can still be turned down later, which LunaNode then tells by e-mail only; check the plan_id with Get.',
	effect: 'changes',
	costs: 'Another plan has another price.',
	fields: [
		vmId,
		{
			...planId,
			description: 'The plan to move to, by its plan_id or by a code such as m.2, s.4 or m.1s',
		},
	],
	response: { kind: 'done' },
};

export const vmSecuritygroupAdd: Action = {
	value: 'securitygroup-add',
	name: 'Add Security Group',
	action: 'Add security group to VM',
	description: 'Apply the rules of a security group to a VM',
	effect: 'changes',
	fields: [vmId, groupId],
	response: { kind: 'done' },
};

export const vmSecuritygroupRemove: Action = {
	value: 'securitygroup-remove',
	name: 'Remove Security Group',
	action: 'Remove security group from VM',
	description: 'Stop applying the rules of a security group to a VM',
	effect: 'changes',
	fields: [vmId, groupId],
	response: { kind: 'done' },
};

export const vmSetFairshare: Action = {
	value: 'set-fairshare',
	name: 'Set Fair Share',
	action: 'Set VM fair share',
	description: 'Set how a VM is billed when it uses more CPU than its share',
	source: 'official client',
	effect: 'changes',
	costs: 'With Charge for CPU, CPU use above the baseline costs money.',
	fields: [
		vmId,
		{
			name: 'charge_for_cpu',
			label: 'Charge for CPU',
			description: 'Whether to pay for CPU use above the baseline',
			type: 'flag',
			default: false,
		},
		{
			name: 'fairshare_nolend',
			label: 'No Lending',
			description:
				'Whether to send fairshare_nolend as yes; LunaNode does not describe what it means',
			type: 'flag',
			default: false,
		},
	],
	response: { kind: 'done' },
};

export const vmSnapshot: Action = {
	value: 'snapshot',
	name: 'Create Snapshot',
	action: 'Create VM snapshot',
	description: 'Create an image from the disk of a VM',
	details:
		'Returns its image_id at once; it is usable when Get of Image reports the status active.',
	effect: 'changes',
	costs: 'A stored image can cost money [inferred].',
	fields: [
		vmId,
		{ ...name, description: 'The name of the new image', placeholder: 'e.g. web-01-backup' },
	],
	response: { kind: 'done' },
	readiness: imageActive,
};
