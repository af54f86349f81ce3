import type { IDataObject } from 'n8n-workflow';

/** LunaNode's answers to the actions that list what a dropdown offers. */
export const LISTS: Record<string, IDataObject> = {
	'region/list': { regions: { toronto: 'Toronto', montreal: 'Montreal' } },
	'plan/list': {
		plans: [
			{ plan_id: '2', name: 'm.2', price_monthly_nice: '$7.00', regions_nice: 'Toronto, Montreal' },
			{ plan_id: '1', name: 'm.1', price_monthly_nice: '$3.50', regions_nice: 'Toronto' },
		],
	},
	'image/list': { images: [{ image_id: '9', name: 'Debian (template)', region: 'toronto' }] },
	'vm/list': {
		vms: [
			{ vm_id: 'b', name: 'web-10', region: 'toronto', primaryip: '203.0.113.10' },
			{ vm_id: 'a', name: 'web-2', region: 'montreal', primaryip: '' },
		],
	},
	'volume/list': {
		volumes: [{ id: '501', name: 'data', size: '20', status: 'active', region: 'toronto' }],
	},
	'volume/snapshot-list': { snapshots: [{ id: '601', name: 'nightly', region: 'toronto' }] },
	'floating/list': {
		ips: [
			{ ip: '203.0.113.10', region: 'toronto', attached_type: 'vm', attached_name: 'web-10' },
			{ ip: '203.0.113.11', region: 'toronto', attached_type: 'unattached', attached_name: '' },
			{ ip: '203.0.113.12', region: 'montreal', attached_type: 'unattached' },
		],
	},
	'network/list': { networks: [{ net_id: '5', name: 'backend', subnet: '172.20.0.0/16' }] },
	'securitygroup/list': {
		securitygroups: [
			{ securitygroup_id: '1', name: 'web', region: 'toronto' },
			{ securitygroup_id: '2', name: 'web', region: 'montreal' },
		],
	},
	'securitygroup/rule-list': {
		'0': {
			id: 'r1',
			direction: 'ingress',
			protocol: 'tcp',
			port_range: '443',
			remote: '*',
			label: '',
		},
	},
	'script/list': { scripts: [{ id: '3', name: 'install' }] },
	'sshkey/list': { '0': { id: '4', name: 'nathan' } },
	'monitor/check-list': {
		checks: { '6': { id: '6', name: 'web', type: 'http', status: 'online' } },
	},
	'monitor/check-types': { types: { http: { name: 'HTTP' } } },
	'dns/dyn-list': { dyns: { '7': { id: '7', name: 'home', ip: '203.0.113.10' } } },
	'dns2/zone-list': { zones: { '8': { name: 'example.com.' } } },
	'lb/list': { lb: [{ id: '11', name: 'web', region: 'toronto' }] },
};
