import { vmId } from '../../fields/records';
import { vmOnlineAgain } from '../../wait/readiness';
import type { Action } from '../../action';

export const vmDiskswap: Action = {
	value: 'diskswap',
	name: 'Swap Boot Order',
	action: 'Swap VM boot order',
	description: 'Swap the boot order of the disks of a VM that was installed from an ISO',
	details: 'Takes effect with the next reboot.',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
};

export const vmReboot: Action = {
	value: 'reboot',
	name: 'Reboot',
	action: 'Reboot VM',
	description: 'Restart a VM. Returns at once, before it has booted.',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
	readiness: vmOnlineAgain,
};

export const vmRescue: Action = {
	value: 'rescue',
	name: 'Enter Rescue Mode',
	action: 'Enter VM rescue mode',
	description: 'Restart a VM into rescue mode so that its disk can be repaired',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
};

export const vmShelve: Action = {
	value: 'shelve',
	name: 'Shelve',
	action: 'Shelve VM',
	description: 'Take a VM off its host and keep its data. It does not run until it is unshelved.',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
};

export const vmStart: Action = {
	value: 'start',
	name: 'Start',
	action: 'Start VM',
	description: 'Power on a VM. Returns at once, before it has booted.',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
	readiness: { action: 'vm/info', field: 'info.status_nohtml', done: ['Online'] },
};

export const vmStop: Action = {
	value: 'stop',
	name: 'Stop',
	action: 'Stop VM',
	description: 'Power off a VM. Returns at once, before it is off.',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
	readiness: {
		action: 'vm/info',
		field: 'info.status_nohtml',
		done: ['Offline'],
		pending: ['Powering off'],
	},
};

export const vmUnshelve: Action = {
	value: 'unshelve',
	name: 'Unshelve',
	action: 'Unshelve VM',
	description: 'Bring a shelved VM back',
	effect: 'changes',
	fields: [vmId],
	response: { kind: 'done' },
	readiness: vmOnlineAgain,
};
