import type { Changing } from './pace.cjs';

/** Labels of `info.status_nohtml`. Only the first four were seen in the provider's answers. */
export type VmStatus =
	| 'Online'
	| 'Offline'
	| 'BUILD'
	| 'Powering off'
	| 'Powering on'
	| 'Rebooting'
	| 'Rebuilding'
	| 'Resizing'
	| 'Rescue'
	| 'Shelving'
	| 'Shelved'
	| 'Error';

export interface Vm extends Changing<Vm> {
	id: string;
	hostname: string;
	planId: string;
	region: string;
	status: VmStatus;
	imageName: string;
	privateIps: string[];
	securityGroupIds: string[];
	loginDetails?: string;
	installedFromIso: boolean;
	chargeForCpu: string;
	fairshareNolend: string;
}

export interface Image extends Changing<Image> {
	id: string;
	name: string;
	region: string;
	status: 'queued' | 'saving' | 'active' | 'killed' | 'error';
	/** bytes */
	size: number;
	format: 'qcow2' | 'iso';
	virtio: boolean;
	/** ISO 8601 with microseconds, without a zone. */
	createdAt: string;
}

export interface Volume extends Changing<Volume> {
	id: string;
	name: string;
	region: string;
	/** GB */
	size: string;
	status: 'pending' | 'creating' | 'downloading' | 'available' | 'in-use' | 'error';
	vmId: string;
	/** ISO 8601 with Z. */
	createdAt: string;
}

export interface FloatingIp {
	id: string;
	ip: string;
	region: string;
	hostname: string;
	vmId: string;
}

export interface Plan {
	id: string;
	name: string;
	category: string;
	/** MB */
	ram: string;
	vcpu: string;
	/** GB */
	storage: string;
	/** GB */
	bandwidth: string;
	/** dollars an hour */
	price: string;
	monthly: string;
}

/** A row with its own id, a region and further texts as the provider names them. */
export type Regional = { id: string; region: string; name: string };

export interface SecurityGroupRule {
	id: string;
	groupId: string;
	direction: string;
	ethertype: string;
	protocol: string;
	port_range: string;
	remote: string;
	label: string;
}

export interface Check {
	id: string;
	name: string;
	type: string;
	status: 'online' | 'offline';
	check_interval: string;
	delay: string;
	/** The parameters that belong to the check type. */
	data: Record<string, string>;
}

export interface LoadBalancer extends Regional {
	net_id: string;
	method: string;
	protocol: string;
	connection_limit: string;
	port: string;
	ip: string;
	members: { id: string; ip: string; port: string }[];
}

/** A row that is shown just as it was added. */
export type TextRow = { id: string } & Record<string, string>;
