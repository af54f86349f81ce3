import { simplifiedVm } from '../../simplify';
import { vmId } from '../../fields/records';
import type { Action } from '../../action';

export const vmInfo: Action = {
	value: 'info',
	name: 'Get',
	action: 'Get VM',
	description: 'Get the live state, addresses and plan of a VM',
	details:
		'A running VM has the status_nohtml Online, a stopped one Offline. With Simplify switched off, all addresses, the attached volumes and login_details (a secret) come too.',
	effect: 'none',
	fields: [vmId],
	response: { kind: 'record', keys: ['info', 'extra'] },
	simplify: simplifiedVm([
		'vm_id',
		'hostname',
		'status_nohtml',
		'region',
		'ip',
		'privateip',
		'plan_id',
		'image',
		'ram',
		'vcpu',
	]),
};

export const vmList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many VMs',
	description: 'Get the VMs of the account with plan, region, addresses and state',
	details: 'Memory (ram) is in MB, storage and bandwidth are in GB.',
	effect: 'none',
	response: { kind: 'list', key: 'vms' },
	simplify: simplifiedVm([
		'vm_id',
		'name',
		'region',
		'os_status',
		'primaryip',
		'privateip',
		'plan_id',
		'ram',
		'vcpu',
		'storage',
	]),
};

export const vmUsage: Action = {
	value: 'usage',
	name: 'Get Usage',
	action: 'Get VM usage',
	description: 'Get measured usage of a VM over time, one item per point',
	details: 'Times (unix_time) are in seconds, rates in bytes per second, CPU in percent.',
	source: 'official client',
	effect: 'none',
	fields: [
		vmId,
		{
			name: 'key',
			label: 'Series',
			description: 'What was measured; which fields an item has depends on it',
			type: 'choice',
			choices: [
				{ name: 'Bandwidth', value: 'bandwidth' },
				{ name: 'CPU', value: 'cpu' },
				{ name: 'Disk', value: 'io' },
			],
			default: 'bandwidth',
			open: true,
		},
	],
	response: { kind: 'list', key: 'usage' },
};

export const vmVnc: Action = {
	value: 'vnc',
	name: 'Get Console URL',
	action: 'Get VM console URL',
	description: 'Get the address of a browser console of a VM. Whoever has it can use the console.',
	details: 'n8n hides the vnc_url in the execution view.',
	effect: 'none',
	fields: [vmId],
	response: { kind: 'record' },
};
