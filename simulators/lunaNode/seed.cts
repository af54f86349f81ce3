import type { Check, FloatingIp, Image, Plan, Vm, Volume } from './rows.cjs';

export const REGIONS: Record<string, string> = {
	toronto: 'Toronto',
	montreal: 'Montreal',
	roubaix: 'Roubaix',
};

export const PLANS: Plan[] = [
	plan('86', 's.1', 'Storage', '512', '1', '35', '0.0052', '3.50'),
	plan('87', 's.2', 'Storage', '1024', '1', '70', '0.0104', '7.00'),
	plan('90', 'm.1', 'Memory', '1024', '1', '20', '0.0075', '5.00'),
	plan('91', 'm.2', 'Memory', '2048', '2', '35', '0.0149', '10.00'),
	plan('92', 'm.4', 'Memory', '4096', '2', '75', '0.0298', '20.00'),
];

function plan(
	id: string,
	name: string,
	category: string,
	ram: string,
	vcpu: string,
	storage: string,
	price: string,
	monthly: string,
): Plan {
	return { id, name, category, ram, vcpu, storage, bandwidth: '1000', price, monthly };
}

const UBUNTU = 'Ubuntu 24.04 64-bit (template)';
const DEBIAN = 'Debian 12 64-bit (template)';

export function seedVms(): Vm[] {
	return [
		vm('5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11', 'web-01.example.com', '91', 'toronto', 'Online'),
		vm('c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22', 'db-01.example.com', '92', 'toronto', 'Online'),
		vm('0e9d3c47-52f6-4d8e-a1c4-7b9f3e5d1c33', 'staging.example.com', '90', 'toronto', 'Offline'),
		vm('f4a86d15-97b2-4c6a-8e0f-2d1b7c9a4d44', 'mail-01.example.com', '87', 'montreal', 'Online'),
		// An account from before 2016 still holds numeric ids.
		vm('48213', 'backup-01.example.com', '86', 'montreal', 'Offline'),
	];
}

function vm(
	id: string,
	hostname: string,
	planId: string,
	region: string,
	status: Vm['status'],
): Vm {
	const last = { web: 11, db: 12, staging: 13, mail: 14, backup: 15 }[hostname.split(/[-.]/)[0]];
	return {
		id,
		hostname,
		planId,
		region,
		status,
		imageName: region === 'toronto' ? UBUNTU : DEBIAN,
		privateIps: [`172.20.0.${last}`],
		securityGroupIds: [region === 'toronto' ? '3001' : '3002'],
		installedFromIso: false,
		chargeForCpu: 'no',
		fairshareNolend: 'no',
	};
}

export function seedFloatingIps(): FloatingIp[] {
	const [web, db, staging, mail, backup] = seedVms();
	return [
		floatingIp('701', '203.0.113.11', 'toronto', 'web-01.example.com', web.id),
		floatingIp('702', '203.0.113.12', 'toronto', '', db.id),
		floatingIp('703', '203.0.113.13', 'toronto', '', staging.id),
		floatingIp('704', '198.51.100.14', 'montreal', 'mail-01.example.com', mail.id),
		floatingIp('705', '198.51.100.15', 'montreal', '', backup.id),
		floatingIp('706', '203.0.113.60', 'toronto', '', ''),
	];
}

function floatingIp(
	id: string,
	ip: string,
	region: string,
	hostname: string,
	vmId: string,
): FloatingIp {
	return { id, ip, region, hostname, vmId };
}

export function seedImages(): Image[] {
	return [
		image('84473', UBUNTU, 'toronto', 'qcow2', 3_145_728),
		image('84474', DEBIAN, 'toronto', 'qcow2', 2_097_152),
		image('84480', 'Rescue CD (ISO)', 'toronto', 'iso', 1_048_576),
		image('84573', UBUNTU, 'montreal', 'qcow2', 3_145_728),
		image('84574', DEBIAN, 'montreal', 'qcow2', 2_097_152),
		image('90211', 'web-01 before upgrade', 'toronto', 'qcow2', 524_288),
	];
}

function image(
	id: string,
	name: string,
	region: string,
	format: Image['format'],
	size: number,
): Image {
	const createdAt = '2025-03-01T10:00:00.000000';
	return { id, name, region, status: 'active', size, format, virtio: true, createdAt };
}

export function seedVolumes(): Volume[] {
	const createdAt = '2025-02-10T08:30:00Z';
	const vmId = seedVms()[1].id;
	return [
		{
			id: '501',
			name: 'db-data',
			region: 'toronto',
			size: '60',
			status: 'in-use',
			vmId,
			createdAt,
		},
		{
			id: '502',
			name: 'archive',
			region: 'montreal',
			size: '20',
			status: 'available',
			vmId: '',
			createdAt,
		},
	];
}

export function seedChecks(): Check[] {
	return [
		{
			id: '4101',
			name: 'Website',
			type: 'http',
			status: 'online',
			check_interval: '60',
			delay: '1',
			data: { url: 'https://www.example.com/health', method: 'GET', timeout: '10' },
		},
		{
			id: '4102',
			name: 'Mail host',
			type: 'icmp',
			status: 'offline',
			check_interval: '60',
			delay: '2',
			data: { target: '198.51.100.14', packetloss: '100', force_ip: '0' },
		},
	];
}
