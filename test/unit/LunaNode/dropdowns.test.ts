import type { IDataObject } from 'n8n-workflow';
import { LunaNode } from '../../../nodes/LunaNode/LunaNode.node';
import { dropdown, success } from './context';
import { LISTS } from './lists';

const { listSearch, loadOptions } = new LunaNode().methods;

const locator = (value: string) => ({ __rl: true, mode: 'list', value });
const inToronto = { region: locator('toronto') };

const search = async (name: string, chosen: IDataObject = {}, filter?: string) => {
	const { context, calls } = dropdown(chosen, ({ path }) => success(LISTS[path]));
	const { results } = await listSearch[name].call(context, filter);
	return { results, calls };
};

describe('dropdowns', () => {
	it.each<[string, IDataObject, string, string]>([
		['searchRegions', {}, 'Montreal (montreal)', 'montreal'],
		['searchPlans', {}, 'm.1 ($3.50, Toronto)', '1'],
		['searchImages', {}, 'Debian (template) (toronto)', '9'],
		['searchAllImages', {}, 'Debian (template) (toronto)', '9'],
		['searchVms', {}, 'web-2 (montreal)', 'a'],
		['searchVolumes', {}, 'data (20 GB, active, toronto)', '501'],
		['searchFloatingIps', {}, '203.0.113.10 (toronto, web-10)', '203.0.113.10'],
		['searchFreeFloatingIps', {}, '203.0.113.11 (toronto)', '203.0.113.11'],
		['searchNetworks', {}, 'backend (172.20.0.0/16)', '5'],
		['searchSecurityGroups', {}, 'web (montreal)', '2'],
		['searchRules', { ...inToronto, group_id: locator('1') }, 'r1 (ingress, tcp, 443, *)', 'r1'],
		['searchScripts', {}, 'install', '3'],
		['searchSshKeys', {}, 'nathan', '4'],
		['searchChecks', {}, 'web (http, online)', '6'],
		['searchCheckTypes', {}, 'HTTP (http)', 'http'],
		['searchDynamicNames', {}, 'home (203.0.113.10)', '7'],
		['searchZones', {}, 'example.com.', '8'],
		['searchLoadBalancers', inToronto, 'web', '11'],
		['searchSnapshots', inToronto, 'nightly', '601'],
	])('%s tells entries apart and gives their IDs', async (name, chosen, label, value) => {
		const { results } = await search(name, chosen);
		expect(results[0]).toEqual({ name: label, value });
	});

	it('sort as people count', async () => {
		const { results } = await search('searchVms');
		expect(results.map(({ name }) => name)).toEqual([
			'web-2 (montreal)',
			'web-10 (toronto, 203.0.113.10)',
		]);
	});

	it.each([
		['WEB-1', ['b']],
		['montreal', ['a']],
		['203.0.113', ['b']],
		['', ['a', 'b']],
		['nothing', []],
	])('search for %j', async (filter, values) => {
		const { results } = await search('searchVms', {}, filter);
		expect(results.map(({ value }) => value)).toEqual(values);
	});

	it.each(['searchImages', 'searchVolumes', 'searchNetworks'])(
		'%s asks for the chosen region, wherever it was chosen',
		async (name) => {
			const given = [inToronto, { additionalFields: inToronto }, { region: 'toronto' }];
			for (const chosen of given) {
				expect((await search(name, chosen)).calls[0].values).toEqual({ region: 'toronto' });
			}
			expect((await search(name)).calls[0].values).toEqual({});
			expect((await search(name, { region: locator('') })).calls[0].values).toEqual({});
		},
	);

	it.each<[string, string[]]>([
		['searchFloatingIps', ['203.0.113.10', '203.0.113.11']],
		['searchFreeFloatingIps', ['203.0.113.11']],
		['searchSecurityGroups', ['1']],
	])('%s keeps to the chosen region', async (name, values) => {
		const { results } = await search(name, inToronto);
		expect(results.map(({ value }) => value)).toEqual(values);
	});

	it('keeps to the plans of the chosen region, as long as that leaves any', async () => {
		const values = async (region: string) =>
			(await search('searchPlans', { region })).results.map(({ value }) => value);
		expect(await values('montreal')).toEqual(['2']);
		expect(await values('roubaix')).toEqual(['1', '2']);
	});

	it('lists all images where the region is the one to copy to', async () => {
		expect((await search('searchAllImages', inToronto)).calls[0].values).toEqual({});
	});

	it.each<[string, IDataObject, string]>([
		['searchLoadBalancers', {}, "'Region'"],
		['searchRules', {}, "'Region'"],
		['searchSnapshots', {}, "'Region'"],
		['searchRules', inToronto, "'Security Group'"],
	])('%s says what to choose first', async (name, chosen, label) => {
		const { context, calls } = dropdown(chosen, () => success());
		await expect(listSearch[name].call(context)).rejects.toThrow(label);
		expect(calls).toEqual([]);
	});

	it.each<[unknown, string, string]>([
		[{ '0': { snapshot_id: '601', label: 'nightly' } }, 'nightly', '601'],
		[{ snapshots: { '601': { name: null, label: 'nightly' } } }, 'nightly', '601'],
		[{ snapshots: { '601': 'nightly' } }, 'nightly', '601'],
		[{ snapshots: [{ id: 601 }] }, '601', '601'],
	])('lists snapshots that come as %j', async (answer, label, value) => {
		const { context, calls } = dropdown(inToronto, () => success(answer as IDataObject));
		const { results } = await listSearch.searchSnapshots.call(context);
		expect(results).toEqual([{ name: label, value }]);
		expect(calls[0].values).toEqual({ region: 'toronto' });
	});

	it.each<[string, IDataObject, string]>([
		['searchRegions', { regions: { toronto: null } }, 'toronto'],
		['searchPlans', { plans: [{ plan_id: '1', price_monthly_nice: ' ' }] }, '1'],
		['searchPlans', { plans: [{ plan_id: '1', regions_nice: 'Toronto' }] }, '1 (Toronto)'],
		['searchImages', { images: [{ image_id: '9', name: null, region: '' }] }, '9'],
		['searchVms', { vms: [{ vm_id: 'a', name: null, hostname: 'web' }] }, 'web'],
		['searchVms', { vms: [{ vm_id: 'a', name: ' ', primaryip: null }] }, 'a'],
		['searchVolumes', { volumes: [{ id: 5, name: null, size: null, status: '' }] }, '5'],
		['searchVolumes', { volumes: [{ id: '5', name: '', size: 20 }] }, '5 (20 GB)'],
		[
			'searchFloatingIps',
			{ ips: [{ ip: '1.2.3.4', region: 'toronto', attached_name: null }] },
			'1.2.3.4 (toronto)',
		],
		['searchNetworks', { networks: [{ net_id: '5', subnet: null }] }, '5'],
		[
			'searchSecurityGroups',
			{ securitygroups: [{ securitygroup_id: '1', region: 'toronto' }] },
			'1 (toronto)',
		],
		['searchRules', { '0': { id: 'r1', label: null, protocol: null, remote: '*' } }, 'r1 (*)'],
		['searchScripts', { scripts: [{ id: '3', name: '' }] }, '3'],
		['searchSshKeys', { '0': { id: '4' } }, '4'],
		['searchChecks', { checks: { '6': { type: 'http' } } }, '6 (http)'],
		['searchCheckTypes', { types: { http: {} } }, 'http'],
		['searchDynamicNames', { dyns: { '7': { name: { a: 1 }, ip: [] } } }, '7'],
		['searchZones', { zones: { '8': { name: '', origin: 'example.com.' } } }, 'example.com.'],
		['searchZones', { zones: { '8': {} } }, '8'],
		['searchLoadBalancers', { lb: [{ id: '11', name: null }] }, '11'],
	])('%s makes do with %j', async (name, answer, label) => {
		const chosen = { ...inToronto, group_id: locator('1') };
		const { context } = dropdown(chosen, () => success(answer));
		const { results } = await listSearch[name].call(context);
		expect(results.map((entry) => entry.name)).toEqual([label]);
	});

	it('leave out what has no ID', async () => {
		const vms = [{ name: 'a' }, { name: 'b', vm_id: null }, { name: 'c', vm_id: {} }];
		const { context } = dropdown({}, () => success({ vms }));
		expect((await listSearch.searchVms.call(context)).results).toEqual([]);
	});

	it("show LunaNode's own words when they cannot be filled", async () => {
		const { context } = dropdown({}, () => ({ success: 'no', error: 'authentication failure' }));
		await expect(listSearch.searchVms.call(context)).rejects.toThrow('authentication failure');
	});

	it('serve fields that pick several as well', async () => {
		const { context } = dropdown(inToronto, ({ path }) => success(LISTS[path]));
		expect(await loadOptions.searchSecurityGroups.call(context)).toEqual([
			{ name: 'web (toronto)', value: '1' },
		]);
	});
});
