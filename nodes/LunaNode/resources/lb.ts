import { ID } from '../../shared/operations/formats';
import { region, netId, floatingIp, lbId } from '../fields/records';
import { name, ip } from '../fields/values';
import { resource, type Action } from '../action';

export const lbAssociate: Action = {
	value: 'associate',
	name: 'Associate Floating IP',
	action: 'Associate floating IP with load balancer',
	description: 'Make a load balancer reachable at a floating (external) IP address',
	source: 'client library',
	effect: 'changes',
	fields: [region, lbId, floatingIp],
	response: { kind: 'done' },
};

export const lbCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create load balancer',
	description: 'Create a load balancer, which can cost money from then on',
	source: 'client library',
	effect: 'changes',
	costs: 'A load balancer can cost money for as long as it exists.',
	fields: [
		region,
		netId,
		{ ...name, description: 'The name of the load balancer', placeholder: 'e.g. web' },
		{
			name: 'method',
			label: 'Method',
			description: 'How requests are spread over the members; the values are not documented',
			placeholder: 'e.g. ROUND_ROBIN',
			type: 'text',
		},
		{
			name: 'protocol',
			label: 'Protocol',
			description: 'The protocol that is balanced; the values are not documented',
			placeholder: 'e.g. HTTP',
			type: 'text',
		},
		{
			name: 'connection_limit',
			label: 'Connection Limit',
			description: 'How many connections may be open at once',
			type: 'number',
			default: 1000,
			min: -1,
		},
		{
			name: 'port',
			label: 'Port',
			description: 'The port to listen on',
			type: 'number',
			default: 80,
			min: 1,
			max: 65535,
		},
	],
	response: { kind: 'done' },
};

export const lbDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete load balancer',
	description: 'Delete a load balancer. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The load balancer is gone, and what it served is no longer reachable through it.',
	destroys: 'lb_id',
	fields: [region, lbId],
	response: { kind: 'deleted' },
};

export const lbInfo: Action = {
	value: 'info',
	name: 'Get',
	action: 'Get load balancer',
	description: 'Get one load balancer',
	source: 'client library',
	effect: 'none',
	fields: [region, lbId],
	response: { kind: 'record' },
};

export const lbList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many load balancers',
	description: 'Get the load balancers in a region',
	source: 'client library',
	effect: 'none',
	fields: [
		region,
		{
			...netId,
			description: 'Only load balancers in this virtual network, by its net_id',
			optional: true,
		},
	],
	response: { kind: 'list', key: 'lb' },
};

export const lbMemberAdd: Action = {
	value: 'member_add',
	name: 'Add Member',
	action: 'Add load balancer member',
	description: 'Add a server that a load balancer passes requests on to',
	source: 'client library',
	effect: 'changes',
	fields: [
		region,
		lbId,
		{ ...ip, description: 'The IP address of the server', placeholder: 'e.g. 172.20.0.10' },
		{
			name: 'port',
			label: 'Port',
			description: 'The port of the server',
			type: 'number',
			default: 80,
			min: 1,
			max: 65535,
		},
	],
	response: { kind: 'done' },
};

export const lbMemberRemove: Action = {
	value: 'member_remove',
	name: 'Remove Member',
	action: 'Remove load balancer member',
	description: 'Remove a server from a load balancer. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The server gets no more requests from the load balancer.',
	fields: [
		region,
		lbId,
		{
			name: 'member_id',
			label: 'Member ID',
			description: 'The ID of the member; Get lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: ID,
		},
	],
	response: { kind: 'deleted' },
};

export const lb = resource('lb', 'Load Balancer', 'list', [
	lbAssociate,
	lbCreate,
	lbDelete,
	lbInfo,
	lbList,
	lbMemberAdd,
	lbMemberRemove,
]);
