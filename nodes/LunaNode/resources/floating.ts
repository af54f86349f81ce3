import { region, floatingIp } from '../fields/records';
import { resource, type Action } from '../action';

export const floatingAdd: Action = {
	value: 'add',
	name: 'Add',
	action: 'Add floating IP',
	description: 'Take a new floating IP address, which can cost money from then on',
	details:
		'The address is an external one in the region, and comes back as ip. Running it again takes another one.',
	source: 'client library',
	effect: 'changes',
	costs: 'A floating IP address can cost money for as long as it is kept.',
	fields: [region],
	response: { kind: 'done' },
};

export const floatingDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete floating IP',
	description: 'Give a floating IP address back. It is lost for good: this cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The address is given back and cannot be had again.',
	fields: [region, floatingIp],
	response: { kind: 'deleted' },
};

export const floatingList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many floating IPs',
	description: 'Get the floating (external) IP addresses of the account',
	details: 'The attached_type is vm or unattached, and hostname is the reverse DNS name.',
	source: 'client library',
	effect: 'none',
	response: { kind: 'list', key: 'ips' },
};

export const floating = resource('floating', 'Floating IP', 'list', [
	floatingAdd,
	floatingDelete,
	floatingList,
]);
