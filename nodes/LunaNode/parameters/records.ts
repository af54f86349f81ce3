import type { RecordParameter } from '../action';

/**
 * Records that several actions are about. Where one action means something special by the same name, it spreads the shared
 * definition and overrides the description.
 */

export const region: RecordParameter = {
	name: 'region',
	label: 'Region',
	description:
		'The region, by its code such as toronto. The operation Get Many of the resource Region lists the codes.',
	placeholder: 'e.g. toronto',
	type: 'record',
	search: 'searchRegions',
};

export const vmId: RecordParameter = {
	name: 'vm_id',
	label: 'VM',
	description: 'The VM, by its vm_id: a UUID, or a number for a very old VM',
	placeholder: 'e.g. 82cb1f8f-83fc-4e7e-a4e5-4c1b8a9f5d0e',
	type: 'record',
	search: 'searchVms',
};

export const planId: RecordParameter = {
	name: 'plan_id',
	label: 'Plan',
	description: 'The plan, by its plan_id or by a code such as m.2, s.4 or m.1s',
	placeholder: 'e.g. m.2',
	type: 'record',
	search: 'searchPlans',
	format: 'planId',
};

export const imageId: RecordParameter = {
	name: 'image_id',
	label: 'Image',
	description: 'The image, by its image_id',
	placeholder: 'e.g. 84473',
	type: 'record',
	search: 'searchImages',
};

export const volumeId: RecordParameter = {
	name: 'volume_id',
	label: 'Volume',
	description: 'The volume, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchVolumes',
};

export const snapshotId: RecordParameter = {
	name: 'snapshot_id',
	label: 'Volume Snapshot',
	description: 'The volume snapshot, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchSnapshots',
};

export const netId: RecordParameter = {
	name: 'net_id',
	label: 'Network',
	description: 'The virtual network, by its net_id',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchNetworks',
};

export const groupId: RecordParameter = {
	name: 'group_id',
	label: 'Security Group',
	description: 'The security group, by what its list calls securitygroup_id',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchSecurityGroups',
};

export const scriptId: RecordParameter = {
	name: 'script_id',
	label: 'Startup Script',
	description: 'The startup script, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchScripts',
};

export const floatingIp: RecordParameter = {
	name: 'ip',
	label: 'Floating IP',
	description: 'One of the floating (external) IP addresses of the account',
	placeholder: 'e.g. 203.0.113.10',
	type: 'record',
	search: 'searchFloatingIps',
	format: 'ip',
};

export const freeFloatingIp: RecordParameter = {
	...floatingIp,
	description:
		'A floating IP address of the account that is not attached; left out, a new one is taken',
	search: 'searchFreeFloatingIps',
};

export const checkId: RecordParameter = {
	name: 'check_id',
	label: 'Check',
	description: 'The monitoring check, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchChecks',
};

export const zoneId: RecordParameter = {
	name: 'zone_id',
	label: 'Zone',
	description: 'The DNS zone, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchZones',
};

export const dynId: RecordParameter = {
	name: 'dyn_id',
	label: 'Dynamic Name',
	description: 'The dynamic DNS name, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchDynamicNames',
};

export const lbId: RecordParameter = {
	name: 'lb_id',
	label: 'Load Balancer',
	description: 'The load balancer, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchLoadBalancers',
};
