import { startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import { lunaNodeCall } from './lunaNodeClient.cjs';
import { DOCUMENTED } from './lunaNodeDocumented';

/** One call of each action that takes parameters, on the seed or on what the calls before it made. */
const WORKING: [action: string, parameters: Record<string, string>][] = [
	['vm/info', { vm_id: '48213' }],
	['vm/create', { hostname: 'a', plan_id: 'm.1', image_id: '84473', securitygroups: '3001,3003' }],
	['vm/reboot', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/stop', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/shelve', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/info', { vm_id: 'WEB' }],
	['vm/unshelve', { vm_id: 'WEB' }],
	['vm/rescue', { vm_id: 'WEB' }],
	['vm/start', { vm_id: '48213' }],
	['vm/reimage', { vm_id: '48213', image_id: '84574' }],
	['vm/resize', { vm_id: '48213', plan_id: '92' }],
	['vm/vnc', { vm_id: '48213' }],
	['vm/floatingip-add', { vm_id: 'WEB', ip: '203.0.113.60' }],
	['vm/floatingip-delete', { vm_id: 'WEB', ip: '203.0.113.60', keep: 'yes' }],
	['vm/iplist', { vm_id: 'WEB' }],
	['vm/ip-add', { vm_id: 'WEB', ip: '172.20.9.9' }],
	['vm/ip-delete', { vm_id: 'WEB', ip: '172.20.9.9' }],
	['vm/securitygroup-add', { vm_id: 'WEB', group_id: '3003' }],
	['vm/securitygroup-remove', { vm_id: 'WEB', group_id: '3003' }],
	['vm/snapshot', { vm_id: '48213', name: 'nightly' }],
	['vm/rename', { vm_id: '48213', hostname: 'b.example.com' }],
	['vm/usage', { vm_id: '48213', key: 'cpu' }],
	['vm/set-fairshare', { vm_id: '48213', charge_for_cpu: 'yes', fairshare_nolend: 'no' }],
	['vm/delete', { vm_id: '48213' }],
	['image/details', { image_id: '90211' }],
	[
		'image/fetch',
		{ region: 'toronto', name: 'x', location: 'https://x.example/a.iso', format: 'iso' },
	],
	['vm/create', { hostname: 'iso', plan_id: 'm.1', image_id: '95001' }],
	['vm/diskswap', { vm_id: 'LAST' }],
	['image/replicate', { image_id: '90211', region: 'montreal' }],
	['image/rename', { image_id: '90211', name: 'renamed' }],
	['image/retrieve', { image_id: '90211' }],
	['image/delete', { image_id: '90211' }],
	['volume/info', { volume_id: '502' }],
	['volume/create', { region: 'toronto', label: 'v', size: '10', image: '84473' }],
	['volume/info', { volume_id: '510' }],
	['volume/info', { volume_id: '510' }],
	['volume/attach', { volume_id: '510', vm_id: 'WEB', target: 'auto' }],
	['volume/detach', { volume_id: '510' }],
	['volume/extend', { volume_id: '502', size: '30' }],
	['volume/rename', { volume_id: '502', name: 'r' }],
	['volume/snapshot-create', { volume_id: '502', label: 's' }],
	['volume/snapshot-list', { region: 'montreal' }],
	[
		'volume/snapshot-replicate',
		{ region: 'montreal', snapshot_id: '601', image_name: 'i', dst_region: 'toronto' },
	],
	['volume/snapshot-delete', { region: 'montreal', snapshot_id: '601' }],
	['volume/delete', { volume_id: '502' }],
	['floating/add', { region: 'roubaix' }],
	['floating/delete', { region: 'roubaix', ip: '192.0.2.100' }],
	['network/create', { region: 'toronto', name: 'n', subnet: '10.1.0.0/16', dns: '1.1.1.1' }],
	[
		'lb/create',
		{
			region: 'toronto',
			net_id: '2010',
			name: 'lb',
			method: 'ROUND_ROBIN',
			protocol: 'HTTP',
			connection_limit: '100',
			port: '80',
		},
	],
	['lb/list', { region: 'toronto', net_id: '2010' }],
	['lb/info', { region: 'toronto', lb_id: '8101' }],
	['lb/member_add', { region: 'toronto', lb_id: '8101', ip: '172.20.0.11', port: '80' }],
	['lb/member_remove', { region: 'toronto', lb_id: '8101', member_id: '81011' }],
	['lb/associate', { region: 'toronto', lb_id: '8101', ip: '203.0.113.60' }],
	['lb/delete', { region: 'toronto', lb_id: '8101' }],
	['network/delete', { region: 'toronto', net_id: '2010' }],
	['securitygroup/create', { region: 'toronto', name: 'g' }],
	['securitygroup/rename', { region: 'toronto', group_id: '3010', name: 'h' }],
	[
		'securitygroup/rule-insert',
		{
			region: 'toronto',
			group_id: '3010',
			direction: 'ingress',
			type: 'IPv4',
			protocol: 'tcp',
			remote_type: 'cidr',
			remote_value: '0.0.0.0/0',
			port_min: '80',
		},
	],
	['securitygroup/rule-list', { region: 'toronto', group_id: '3010' }],
	[
		'securitygroup/rule-delete',
		{ region: 'toronto', group_id: '3003', rule_id: '7d1c1f0a-0d5e-4a3e-9a55-9b0f3c2d1e01' },
	],
	['securitygroup/delete', { region: 'toronto', group_id: '3010' }],
	['script/create', { name: 's', content: '#!/bin/sh' }],
	['script/get', { script_id: '320' }],
	['script/update', { script_id: '320', name: 't', content: '#!/bin/sh\nid' }],
	['script/delete', { script_id: '320' }],
	['sshkey/add', { label: 'k', sshkey: 'ssh-ed25519 AAAA k' }],
	['sshkey/remove', { key_id: '220' }],
	[
		'monitor/check-add',
		{ name: 'c', type: 'icmp', check_interval: '60', delay: '1', target: '203.0.113.11' },
	],
	['monitor/contact-add', { type: 'http', rel: 'https://hooks.example.com/x' }],
	['monitor/alert-add', { check_id: '4110', contact_id: '4210' }],
	['monitor/alert-list', { check_id: '4110' }],
	['monitor/alert-remove', { alert_id: '4310' }],
	['monitor/contact-remove', { contact_id: '4210' }],
	['monitor/check-remove', { check_id: '4110' }],
	['dns2/zone-add', { name: 'example.net.', ttl: '3600' }],
	['dns2/record-list', { zone_id: '5101' }],
	['dns2/record-add', { zone_id: '5110', name: '@', data: '203.0.113.1', ttl: '60', type: 'A' }],
	['dns2/record-remove', { zone_id: '5110', record_id: '5210' }],
	['dns2/zone-remove', { zone_id: '5110' }],
	['dns/dyn-add', { name: 'home', ip: '203.0.113.77' }],
	['dns/dyn-update', { dyn_id: '5310', name: 'home', ip: '203.0.113.78' }],
	['dns/dyn-remove', { dyn_id: '5310' }],
	['dns/set', { ip: '203.0.113.11', hostname: 'www.example.com' }],
	['email/domain-add', { name: 'example.net' }],
	['email/domain-dkim-set', { domain_id: '6110', selector: 's1', private_key: 'pem' }],
	['email/domain-dkim-unset', { domain_id: '6110' }],
	['email/user-add', { domain_id: '6110', username: 'u', password: 'p' }],
	['email/user-list', { domain_id: '6110' }],
	['email/user-set-password', { domain_id: '6110', user_id: '6210', password: 'q' }],
	['email/user-remove', { domain_id: '6110', user_id: '6210' }],
	['email/alias-add', { domain_id: '6110', name: 'a', target: 'u@example.net' }],
	['email/alias-list', { domain_id: '6110' }],
	['email/alias-remove', { domain_id: '6110', alias_id: '6310' }],
	['email/domain-remove', { domain_id: '6110' }],
];

it('carries out every action of the provider', async () => {
	const simulator = await startLunaNode();
	const refused: unknown[] = [];
	const lastVm = () => simulator.state.vms.all().at(-1)?.id ?? '';
	for (const [action, parameters] of WORKING) {
		const vmIds: Record<string, string> = {
			WEB: '5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11',
			LAST: lastVm(),
		};
		const vm_id = vmIds[parameters.vm_id] ?? parameters.vm_id;
		const sent = parameters.vm_id === undefined ? parameters : { ...parameters, vm_id };
		await lunaNodeCall(simulator, action, sent);
		const { refusal } = simulator.journal.last ?? {};
		if (refusal !== undefined) refused.push({ action, refusal });
	}
	await simulator.close();
	expect(refused).toEqual([]);

	const withParameters = DOCUMENTED.filter(([, names]) => names.length > 0);
	const called = new Set(WORKING.map(([action]) => action));
	expect(withParameters.map(([action]) => action).filter((action) => !called.has(action))).toEqual(
		[],
	);
});
