import type { IDataObject } from 'n8n-workflow';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import { toRecords } from '../../../nodes/LunaNode/records';
import { simplified } from '../../../nodes/shared/operations/response';
import { operationOf } from '../../support/operations.cjs';

const records = (path: string, data: IDataObject, values = {}, isSimple = true) => {
	const call = { ...operationOf(LUNANODE, path), values, isSimple };
	return toRecords(call, data).map((record) => simplified(call, record));
};

describe('toRecords for lists', () => {
	it('takes the records of an array', () => {
		const volumes = [
			{ id: '501', size: '20' },
			{ id: '502', size: '40' },
		];
		expect(records('volume/list', { volumes })).toEqual(volumes);
	});

	it('keeps the ID that an object has the record under', () => {
		const dyns = { '7': { name: 'home', ip: '203.0.113.10' }, '8': { id: '8', name: 'away' } };
		expect(records('dns/dyn-list', { dyns })).toEqual([
			{ id: '7', name: 'home', ip: '203.0.113.10' },
			{ id: '8', name: 'away' },
		]);
	});

	it('does not overwrite an ID that the record has itself', () => {
		expect(records('dns/dyn-list', { dyns: { '0': { id: '7', name: 'home' } } })).toEqual([
			{ id: '7', name: 'home' },
		]);
	});

	it('takes records that are plain texts', () => {
		const regions = { toronto: 'Toronto', montreal: 'Montreal' };
		expect(records('region/list', { regions })).toEqual([
			{ id: 'toronto', name: 'Toronto' },
			{ id: 'montreal', name: 'Montreal' },
		]);
	});

	it('takes numbered records beside success, whose numbers are not IDs', () => {
		const keys = { '0': { id: '31', name: 'nathan' }, '1': { id: '32', name: 'other' } };
		expect(records('sshkey/list', keys)).toEqual([keys['0'], keys['1']]);
		expect(records('sshkey/list', { '0': { name: 'nathan' }, total: '1' })).toEqual([
			{ name: 'nathan' },
		]);
	});

	it.each<[string, IDataObject]>([
		['vm/list', { vms: [] }],
		['monitor/check-list', { checks: [] }],
		['region/list', { regions: [] }],
		['sshkey/list', {}],
		['vm/list', { vms: null }],
		['vm/list', {}],
	])('finds nothing in %s %j', (path, data) => {
		expect(records(path, data)).toEqual([]);
	});

	it('finds a list whose place is not documented', () => {
		expect(records('monitor/contact-list', { contacts: { '3': { type: 'email' } } })).toEqual([
			{ id: '3', type: 'email' },
		]);
		expect(records('vm/iplist', { ips: ['203.0.113.10'] })).toEqual([{ value: '203.0.113.10' }]);
		expect(records('dns2/zone-list', { domains: [{ id: '1' }] })).toEqual([{ id: '1' }]);
	});

	it('takes numbered texts', () => {
		expect(records('vm/iplist', { '0': '203.0.113.10', '1': '203.0.113.11' })).toEqual([
			{ value: '203.0.113.10' },
			{ value: '203.0.113.11' },
		]);
	});

	it('keeps the IDs that records beside success have no other trace of', () => {
		const rows = { '501': { type: 'A' }, '502': { type: 'MX' } };
		expect(records('dns2/record-list', rows)).toEqual([
			{ id: '501', type: 'A' },
			{ id: '502', type: 'MX' },
		]);
		expect(records('monitor/alert-list', { a1: { type: 'down' }, b2: { type: 'up' } })).toEqual([
			{ id: 'a1', type: 'down' },
			{ id: 'b2', type: 'up' },
		]);
	});

	it('does not take what stands beside an empty list for a record', () => {
		expect(records('sshkey/list', { total: '0' })).toEqual([]);
		expect(records('vm/list', { message: 'ok' })).toEqual([]);
	});

	it('leaves out places without a record', () => {
		expect(records('vm/list', { vms: [null, { vm_id: '1' }] })).toEqual([{ vm_id: '1' }]);
	});

	it('gives what is not a list as it is', () => {
		expect(records('vm/list', { vms: 'down' })).toEqual([{ vms: 'down' }]);
	});

	it('simplifies a record to at most ten fields, and gives all of them otherwise', () => {
		const vm = {
			hostname: 'web-01',
			bandwidth: '1000',
			vm_id: '82cb',
			name: 'web-01',
			ram: '1024',
		};
		expect(Object.keys(records('vm/list', { vms: [vm] })[0])).toEqual(['vm_id', 'name', 'ram']);
		expect(records('vm/list', { vms: [vm] }, {}, false)).toEqual([vm]);
	});
});

describe('toRecords for single records', () => {
	const info = { ip: '203.0.113.10', hostname: 'live', login_details: 'password: x' };
	const extra = { vm_id: '82cb', hostname: 'old', plan_id: '4', ram: '1024' };

	it('merges the two parts of vm/info, and the live one wins', () => {
		expect(records('vm/info', { info, extra }, { vm_id: '82cb' })).toEqual([
			{ vm_id: '82cb', hostname: 'live', ip: '203.0.113.10', plan_id: '4', ram: '1024' },
		]);
		expect(extra.hostname).toBe('old');
	});

	it('keeps the two parts apart in the raw data', () => {
		expect(records('vm/info', { info, extra }, { vm_id: '82cb' }, false)).toEqual([
			{ vm_id: '82cb', info, extra },
		]);
	});

	it('does without a part that is missing or empty', () => {
		expect(records('vm/info', { info: [], extra }, { vm_id: '82cb' })).toHaveLength(1);
		expect(records('volume/info', { volume: [] }, { volume_id: '501' })).toEqual([
			{ volume_id: '501' },
		]);
	});

	it('takes a record out of its key, and adds the ID that was asked for', () => {
		expect(records('image/details', { details: { size: '1' } }, { image_id: '9' }, false)).toEqual([
			{ image_id: '9', size: '1' },
		]);
	});

	it('finds a record whose place is not documented', () => {
		expect(records('email/usage', { usage: { domains: '1' } })).toEqual([{ domains: '1' }]);
		expect(records('email/usage', { domains: '1' })).toEqual([{ domains: '1' }]);
		expect(records('lb/info', { lb: { name: 'web' } }, { region: 'toronto', lb_id: '1' })).toEqual([
			{ region: 'toronto', lb_id: '1', name: 'web' },
		]);
	});

	it('gives an answer without key as it is, numbers as strings', () => {
		expect(records('billing/credit', { credit: '12.34500000' })).toEqual([
			{ credit: '12.34500000' },
		]);
	});
});

describe('toRecords for what changes something', () => {
	it('says that a record is deleted, and nothing else', () => {
		expect(records('vm/delete', {}, { vm_id: '82cb' })).toEqual([{ deleted: true }]);
	});

	it('gives the IDs that were acted on', () => {
		const sent = { volume_id: '501', vm_id: '82cb', target: 'auto' };
		expect(records('volume/attach', {}, sent)).toEqual([
			{ volume_id: '501', vm_id: '82cb', success: true },
		]);
	});

	it('gives the ID of what was made, also where the request named another', () => {
		expect(
			records('image/replicate', { image_id: '99' }, { image_id: '9', region: 'toronto' }),
		).toEqual([{ image_id: '99', region: 'toronto', success: true }]);
	});

	it('does not repeat texts and secrets of the request', () => {
		const sent = { domain_id: '3', username: 'nathan', password: 'geheim' };
		expect(records('email/user-add', { user_id: '12' }, sent)).toEqual([
			{ domain_id: '3', user_id: '12', success: true },
		]);
	});
});
