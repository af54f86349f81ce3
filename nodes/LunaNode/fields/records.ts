import type { RecordField } from '../../shared/operations/field';
import { IP } from '../../shared/operations/formats';
import { PLAN_ID } from '../formats';

/** Lists of a region are loaded anew when another one is chosen. */
export const ON_REGION = ['region', 'additionalFields.region'];

// Records that several operations are about. Where one operation means something special by the same name, it spreads the shared
// definition and overrides the description.

export const region: RecordField = {
	name: 'region',
	label: 'Region',
	description:
		'The region, by its code such as toronto. The operation Get Many of the resource Region lists the codes.',
	placeholder: 'e.g. toronto',
	type: 'record',
	search: 'searchRegions',
};

export const vmId: RecordField = {
	name: 'vm_id',
	label: 'VM',
	description: 'The VM, by its vm_id: a UUID, or a number for a very old VM',
	placeholder: 'e.g. 82cb1f8f-83fc-4e7e-a4e5-4c1b8a9f5d0e',
	type: 'record',
	search: 'searchVms',
};

export const planId: RecordField = {
	name: 'plan_id',
	label: 'Plan',
	description: 'The plan, by its plan_id or by a code such as m.2, s.4 or m.1s',
	placeholder: 'e.g. m.2',
	type: 'record',
	search: 'searchPlans',
	format: PLAN_ID,
};

export const imageId: RecordField = {
	name: 'image_id',
	label: 'Image',
	description: 'The image, by its image_id',
	placeholder: 'e.g. 84473',
	type: 'record',
	search: 'searchImages',
};

export const volumeId: RecordField = {
	name: 'volume_id',
	label: 'Volume',
	description: 'The volume, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchVolumes',
};

export const snapshotId: RecordField = {
	name: 'snapshot_id',
	label: 'Volume Snapshot',
	description: 'The volume snapshot, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchSnapshots',
};

export const netId: RecordField = {
	name: 'net_id',
	label: 'Network',
	description: 'The virtual network, by its net_id',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchNetworks',
};

export const groupId: RecordField = {
	name: 'group_id',
	label: 'Security Group',
	description: 'The security group, by what its list calls securitygroup_id',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchSecurityGroups',
};

export const scriptId: RecordField = {
	name: 'script_id',
	label: 'Startup Script',
	description: 'The startup script, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchScripts',
};

export const floatingIp: RecordField = {
	name: 'ip',
	label: 'Floating IP',
	description: 'One of the floating (external) IP addresses of the account',
	placeholder: 'e.g. 203.0.113.10',
	type: 'record',
	search: 'searchFloatingIps',
	format: IP,
	byLabel: 'By Address',
};

export const freeFloatingIp: RecordField = {
	...floatingIp,
	description:
		'A floating IP address of the account that is not attached; left out, a new one is taken',
	search: 'searchFreeFloatingIps',
};

export const checkId: RecordField = {
	name: 'check_id',
	label: 'Check',
	description: 'The monitoring check, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchChecks',
};

export const zoneId: RecordField = {
	name: 'zone_id',
	label: 'Zone',
	description: 'The DNS zone, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchZones',
};

export const dynId: RecordField = {
	name: 'dyn_id',
	label: 'Dynamic Name',
	description: 'The dynamic DNS name, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchDynamicNames',
};

export const lbId: RecordField = {
	name: 'lb_id',
	label: 'Load Balancer',
	description: 'The load balancer, by its ID',
	placeholder: 'e.g. 1234',
	type: 'record',
	search: 'searchLoadBalancers',
};
