import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { captureLogs } from '../../support/logs.cjs';
import { useMoonBackPolling } from './polling';

const node = useMoonBackPolling();

describe('the hourly budget', () => {
	/** 1,200 polls an hour; with 3 pages, 3,600 requests. */
	const pollTimes = { item: Array.from({ length: 20 }, () => ({ mode: 'everyMinute' })) };

	it('refuses a schedule that needs more, with numbers and ways out', async () => {
		const { poll, stored } = await node.start({ pollTimes }, { requestsPerHour: 3599 });
		await expect(poll()).rejects.toMatchObject({
			message: "The 'Poll Times' need 3600 requests per hour, and the account may send 3599",
			description: expect.stringContaining('1200 polls per hour take 3 requests each'),
			failure: { cause: 'configuration-invalid' },
		});
		expect(stored().watches).toEqual({});
	});

	it.each<[string, INodeParameters, IDataObject]>([
		['needs just as many', { pollTimes }, { requestsPerHour: 3600 }],
		[
			'needs one request per poll',
			{ pollTimes, options: { newestFirst: true } },
			{ requestsPerHour: 1200 },
		],
		['has no limit', { pollTimes }, { requestsPerHour: 0 }],
	])('takes a schedule that %s', async (_, parameters, credential) => {
		expect(await (await node.start(parameters, credential)).poll()).toBeNull();
	});

	it('warns when the list has grown, and goes on', async () => {
		const { poll } = await node.start({ pollTimes }, { requestsPerHour: 3600 });
		await poll();
		for (let id = 26; id <= 31; id++) node.addRow(id);
		const { result: found, logged } = await captureLogs(poll);
		expect(found).toHaveLength(6);
		expect(logged).toContain('need 4800 requests per hour');
	});

	it('is not said to be exceeded by one poll that finds many new records', async () => {
		const { rows } = node.simulator.state.collections.moonbacks;
		rows.reverse();
		const parameters = { pollTimes, options: { newestFirst: true } };
		const { poll } = await node.start(parameters, { requestsPerHour: 1200 });
		await poll();
		for (let id = 26; id <= 40; id++) rows.unshift({ id });
		const { result: found, logged } = await captureLogs(poll);
		expect(found).toHaveLength(15);
		expect(logged).not.toContain('requests per hour');
	});

	it('is left alone after a 429, for as long as MoonBack asks', async () => {
		const { poll, stored } = await node.start({ method: 'contacts' });
		await poll();
		node.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 600 });
		await expect(poll()).rejects.toMatchObject({ failure: { cause: 'rate-limited' } });
		expect(Number(stored().notBefore)).toBeGreaterThan(Date.now() + 500_000);
		node.asked();
		expect(await poll()).toBeNull();
		expect(node.asked()).toEqual([]);
	});
});

describe('a poll that gets nothing', () => {
	it.each<[string, INodeParameters, RegExp]>([
		['a single record', { method: 'moonbacks/1' }, /not a list/],
		['no such list', { listField: 'items' }, /no list in 'items'/],
		['records without the ID', { idField: 'uuid' }, /no 'uuid'/],
		['records without the time', { timeField: 'changed' }, /time in 'changed'/],
		['more pages than allowed', { options: { mostPages: 2 } }, /more than 2 pages/],
		['a path out of the base URL', { method: '../x' }, /'Method'/],
		['a method that was not activated', { method: 'statistics' }, /not activated/],
	])('says so: %s', async (_, parameters, words) => {
		const { poll, tryOut } = await node.start(parameters);
		await expect(poll()).rejects.toMatchObject({
			message: expect.stringMatching(words),
			description: expect.stringMatching(/./),
		});
		if (!('options' in parameters)) await expect(tryOut()).rejects.toThrow(words);
	});

	it('forgets nothing, and finds the records later', async () => {
		const { poll } = await node.start({ method: 'contacts' });
		await poll();
		node.simulator.commands.addRow({ method: 'contacts', row: { id: 9 } });
		for (const kind of ['html', 'truncatedJson', 'emptyBody'] as const) {
			node.simulator.faults.add({ kind });
			await expect(poll()).rejects.toThrow('MoonBack');
		}
		expect(await poll()).toMatchObject([{ id: 9 }]);
	});

	it('is repeated when no answer comes', async () => {
		const { poll } = await node.start({ method: 'contacts' });
		node.simulator.faults.add({ kind: 'resetBefore' });
		expect(await poll()).toBeNull();
		expect(node.asked()).toHaveLength(2);
	});

	it('reports what was read of a flood, and says that there was more', async () => {
		const { rows } = node.simulator.state.collections.moonbacks;
		const { poll } = await node.start({ options: { newestFirst: true, mostPages: 1 } });
		await poll();
		for (let id = 26; id <= 40; id++) rows.unshift({ id });
		const { result: found, logged } = await captureLogs(poll);
		expect(found).toHaveLength(10);
		expect(logged).toContain("'Maximum Pages'");
	});
});

it('keeps no secret in what is stored', async () => {
	const { poll, stored } = await node.start({});
	await poll();
	expect(JSON.stringify(stored())).not.toContain(node.simulator.credentials.apiToken);
});
