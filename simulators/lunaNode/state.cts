import type { Clock } from '../shared/clock.cjs';
import type { SettleAfter } from './pace.cjs';
import { Pace } from './pace.cjs';
import { Refusal } from './refusal.cjs';
import type { LoadBalancer, Plan, Regional, SecurityGroupRule, TextRow } from './rows.cjs';
import { PLANS, seedChecks, seedFloatingIps, seedImages, seedVms, seedVolumes } from './seed.cjs';
import { Table } from './table.cjs';

/** Everything that the account of the simulator owns. */
export type LunaNodeState = ReturnType<typeof createState>;

export function createState(settleAfter: SettleAfter, now: Clock) {
	return {
		now,
		pace: new Pace(settleAfter, now),
		/** Dollars, decimal text. */
		credit: '42.73518200',
		vms: new Table('invalid vm', 60_000, seedVms()),
		images: new Table('invalid image', 95_000, seedImages()),
		volumes: new Table('invalid volume', 510, seedVolumes()),
		snapshots: new Table<Regional & { size: string }>('invalid snapshot', 601),
		floatingIps: new Table('invalid ip', 710, seedFloatingIps()),
		networks: new Table<Regional & { subnet: string; dns: string }>('invalid network', 2010, [
			{ id: '2001', region: 'toronto', name: 'default', subnet: '172.20.0.0/16', dns: '8.8.8.8' },
			{ id: '2002', region: 'montreal', name: 'default', subnet: '172.20.0.0/16', dns: '8.8.8.8' },
		]),
		securityGroups: new Table<Regional>('invalid security group', 3010, [
			{ id: '3001', region: 'toronto', name: 'default' },
			{ id: '3002', region: 'montreal', name: 'default' },
			{ id: '3003', region: 'toronto', name: 'web' },
		]),
		rules: new Table<SecurityGroupRule>('invalid rule', 1, [
			{
				id: '7d1c1f0a-0d5e-4a3e-9a55-9b0f3c2d1e01',
				groupId: '3003',
				direction: 'ingress',
				ethertype: 'IPv4',
				protocol: 'tcp',
				port_range: '443',
				remote: '0.0.0.0/0',
				label: 'https',
			},
		]),
		scripts: textTable('invalid script', 320, [
			{
				id: '311',
				name: 'apt upgrade',
				content: '#!/bin/bash\napt-get update && apt-get -y upgrade',
			},
		]),
		sshKeys: textTable('invalid key', 220, [
			{
				id: '211',
				name: 'laptop',
				value: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemo demo@example.com',
			},
		]),
		checks: new Table('invalid check', 4110, seedChecks()),
		contacts: textTable('invalid contact', 4210, [
			{ id: '4201', type: 'email', rel: 'ops@example.com' },
		]),
		alerts: textTable('invalid alert', 4310, [
			{ id: '4301', check_id: '4101', contact_id: '4201' },
		]),
		zones: textTable('invalid zone', 5110, [{ id: '5101', name: 'example.com.', ttl: '3600' }]),
		records: textTable('invalid record', 5210, [
			{ id: '5201', zone_id: '5101', name: 'www', type: 'A', data: '203.0.113.11', ttl: '1800' },
		]),
		dyns: textTable('invalid dynamic dns entry', 5310),
		mailDomains: textTable('invalid domain', 6110, [{ id: '6101', name: 'example.com' }]),
		mailUsers: textTable('invalid user', 6210, [
			{ id: '6201', domain_id: '6101', username: 'info', password: 'not shown' },
		]),
		mailAliases: textTable('invalid alias', 6310),
		loadBalancers: new Table<LoadBalancer>('invalid load balancer', 8101),
	};
}

function textTable(refusal: string, nextId: number, seed: TextRow[] = []): Table<TextRow> {
	return new Table<TextRow>(refusal, nextId, seed);
}

/** By number or by code such as `m.2`. */
export function findPlan(planId: string): Plan {
	const plan = PLANS.find(({ id, name }) => id === planId || name === planId);
	if (!plan) throw new Refusal('invalid plan selection');
	return plan;
}
