import { floatingIp, dynId } from '../fields/records';
import { name, ip } from '../fields/values';
import { resource, type Action } from '../action';

export const dnsDynAdd: Action = {
	value: 'dyn-add',
	name: 'Add Dynamic Name',
	action: 'Add dynamic DNS name',
	description: 'Add a name below lndyn.com that leads to an IP address',
	effect: 'changes',
	fields: [
		{
			...name,
			description: 'The first label only: home stands for home.lndyn.com',
			placeholder: 'e.g. home',
		},
		{ ...ip, description: 'The IP address that the name leads to' },
	],
	response: { kind: 'done' },
};

export const dnsDynList: Action = {
	value: 'dyn-list',
	name: 'Get Many Dynamic Names',
	action: 'Get many dynamic DNS names',
	description: 'Get the dynamic DNS names of the account with their IP addresses',
	effect: 'none',
	response: { kind: 'list', key: 'dyns' },
};

export const dnsDynRemove: Action = {
	value: 'dyn-remove',
	name: 'Remove Dynamic Name',
	action: 'Remove dynamic DNS name',
	description: 'Remove a dynamic DNS name, so that it no longer resolves. This cannot be undone.',
	effect: 'changes',
	danger: 'The name no longer resolves, and somebody else can take it.',
	destroys: 'dyn_id',
	fields: [dynId],
	response: { kind: 'deleted' },
};

export const dnsDynUpdate: Action = {
	value: 'dyn-update',
	name: 'Update Dynamic Name',
	action: 'Update dynamic DNS name',
	description: 'Change the name and the IP address of a dynamic DNS name',
	effect: 'changes',
	fields: [
		dynId,
		{
			...name,
			description: 'The first label only, also when it stays the same',
			placeholder: 'e.g. home',
		},
		{ ...ip, description: 'The IP address that the name leads to' },
	],
	response: { kind: 'done' },
};

export const dnsSet: Action = {
	value: 'set',
	name: 'Set Reverse Name',
	action: 'Set reverse DNS name',
	description: 'Set the reverse DNS name (PTR) of a floating IP address',
	source: 'official client',
	effect: 'changes',
	fields: [
		floatingIp,
		{
			name: 'hostname',
			label: 'Hostname',
			description: 'The name that the address resolves to; a single dot resets it',
			placeholder: 'e.g. mail.example.com',
			type: 'text',
		},
	],
	response: { kind: 'done' },
};

export const dns = resource('dns', 'Dynamic and Reverse DNS', 'dyn-list', [
	dnsDynAdd,
	dnsDynList,
	dnsDynRemove,
	dnsDynUpdate,
	dnsSet,
]);
