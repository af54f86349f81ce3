import { IP_RANGE } from '../../shared/operations/formats';
import { region, netId } from '../fields/records';
import { name } from '../fields/values';
import { resource, type Action } from '../action';

export const networkCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create network',
	description: 'Create a virtual network in a region',
	source: 'client library',
	effect: 'changes',
	existing: { name: 'name', search: 'searchNetworks' },
	fields: [
		region,
		{ ...name, description: 'The name of the network', placeholder: 'e.g. backend' },
		{
			name: 'subnet',
			label: 'Subnet',
			description: 'The address range in CIDR notation',
			placeholder: 'e.g. 172.20.0.0/16',
			type: 'text',
			format: IP_RANGE,
		},
		{
			name: 'dns',
			label: 'DNS Servers',
			description: 'The DNS servers that VMs are given; how several are written is not documented',
			placeholder: 'e.g. 203.0.113.53',
			type: 'text',
		},
	],
	response: { kind: 'done' },
};

export const networkDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete network',
	description: 'Delete a virtual network. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The network is gone for good.',
	destroys: 'net_id',
	fields: [region, netId],
	response: { kind: 'deleted' },
};

export const networkList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many networks',
	description: 'Get the virtual networks of the account',
	source: 'client library',
	effect: 'none',
	fields: [{ ...region, description: 'Only networks in this region', optional: true }],
	response: { kind: 'list', key: 'networks' },
};

export const network = resource('network', 'Network', 'list', [
	networkCreate,
	networkDelete,
	networkList,
]);
