import { IP } from '../../../shared/operations/formats';
import { vmId, floatingIp, freeFloatingIp } from '../../fields/records';
import { ip } from '../../fields/values';
import type { Action } from '../../action';

export const vmFloatingipAdd: Action = {
	value: 'floatingip-add',
	name: 'Add Floating IP',
	action: 'Add floating IP to VM',
	description: 'Attach a floating IP address to a VM, or take a new one, which can cost money',
	details: 'Without a floating (external) IP address given, a new one is taken.',
	effect: 'changes',
	costs: 'A new address can cost money for as long as it is kept.',
	fields: [
		vmId,
		{ ...freeFloatingIp, optional: true },
		{
			name: 'private_ip',
			label: 'Private IP',
			description: 'The private IP address of the VM that it leads to',
			placeholder: 'e.g. 172.20.0.10',
			type: 'text',
			format: IP,
			optional: true,
		},
	],
	response: { kind: 'done' },
};

export const vmFloatingipDelete: Action = {
	value: 'floatingip-delete',
	name: 'Delete Floating IP',
	action: 'Delete floating IP from VM',
	description:
		'Detach a floating IP address from a VM. Without Keep IP the address is lost for good.',
	details: 'A floating (external) IP address that was given back cannot be had again.',
	effect: 'changes',
	danger: 'Without Keep IP, the address is given back and cannot be had again.',
	fields: [
		vmId,
		{
			...floatingIp,
			description: 'The address to detach',
			placeholder: 'e.g. 203.0.113.10',
			optional: true,
		},
		{
			name: 'keep',
			label: 'Keep IP',
			description: 'Whether the account keeps the address instead of giving it back for good',
			type: 'flag',
			default: true,
			sentAsShown: true,
			optional: true,
		},
	],
	response: { kind: 'done' },
};

export const vmIpAdd: Action = {
	value: 'ip-add',
	name: 'Add IP',
	action: 'Add IP to VM',
	description: 'Add an internal IP address to a VM',
	effect: 'changes',
	fields: [
		vmId,
		{
			...ip,
			description: 'The internal IP address to add; left out, LunaNode picks one',
			placeholder: 'e.g. 172.20.0.10',
			optional: true,
		},
	],
	response: { kind: 'done' },
};

export const vmIpDelete: Action = {
	value: 'ip-delete',
	name: 'Delete IP',
	action: 'Delete IP from VM',
	description: 'Remove an internal IP address from a VM. This cannot be undone.',
	details: 'What relies on the address loses its connection.',
	effect: 'changes',
	danger: 'What relies on the address loses its connection.',
	fields: [
		vmId,
		{ ...ip, description: 'The internal IP address to remove', placeholder: 'e.g. 172.20.0.10' },
	],
	response: { kind: 'deleted' },
};

export const vmIplist: Action = {
	value: 'iplist',
	name: 'Get Many IPs',
	action: 'Get many VM IPs',
	description: 'Get the IP addresses of a VM',
	effect: 'none',
	fields: [vmId],
	response: { kind: 'list' },
};
