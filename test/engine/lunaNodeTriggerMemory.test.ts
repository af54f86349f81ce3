import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import { startPolling, type Poller } from '../support/engine/poll.cjs';

const WEB = '5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11';
const DB = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const VM_EVENTS = ['vmCreated', 'vmDeleted', 'vmStatusChanged'];
const ALL_EVENTS = [
	...VM_EVENTS,
	'imageStatusChanged',
	'volumeStatusChanged',
	'checkStatusChanged',
	'creditBelow',
];

let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode();
});
beforeEach(() => lunaNode.reset());
afterAll(() => lunaNode.close());

const start = async (
	parameters: INodeParameters,
	simulator: LunaNodeSimulator = lunaNode,
): Promise<Poller> =>
	await startPolling({
		node: 'lunaNodeTrigger',
		parameters,
		credentials: { lunaNodeApi: simulator.credentials },
	});

describe('what is remembered', () => {
	it('can be tried out, with real records and without moving anything', async () => {
		const { poll, tryOut, stored } = await start({ events: ALL_EVENTS, threshold: 10 });
		const samples = (await tryOut()) ?? [];
		expect(samples.map(({ event }) => event)).toEqual(ALL_EVENTS);
		expect(samples[0]).toMatchObject({ vm_id: WEB, name: 'web-01.example.com' });
		expect(stored()).toEqual({});

		await poll();
		const before = stored();
		lunaNode.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		await tryOut();
		expect(stored()).toEqual(before);
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged', vm_id: DB }]);
	});

	it('take less than 100 bytes for each object, and none for what is gone', async () => {
		const added = Array.from({ length: 50 }, (_, i) =>
			lunaNode.commands.addVm({ hostname: `a-machine-with-a-very-long-name-${i}.example.com` }),
		);
		const { poll, stored } = await start({ events: ALL_EVENTS, threshold: 10 });
		const size = () => JSON.stringify(stored()).length;
		await poll();
		const { vms, images, volumes, checks } = lunaNode.state;
		const count = [vms, images, volumes, checks].reduce((sum, list) => sum + list.all().length, 0);
		expect(size() / count).toBeLessThan(100);

		for (const { id } of added) lunaNode.commands.removeVm({ vm_id: id });
		await poll();
		expect(size()).toBeLessThan(1000);
	});
});

describe('a poll that does not go well', () => {
	it('emits everything once, whenever the request fails', async () => {
		const { poll, restart } = await start({ events: VM_EVENTS });
		await poll();
		lunaNode.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		lunaNode.faults.add({ kind: 'html' });
		await expect(poll()).rejects.toThrow('web page');
		lunaNode.faults.add({ kind: 'truncatedJson' });
		await expect(poll()).rejects.toThrow('cut off');
		restart();
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged', vm_id: DB }]);
		expect(await poll()).toBeNull();
	});

	it('emits what it has when one list of several cannot be had', async () => {
		const { poll } = await start({ events: ['vmStatusChanged', 'imageStatusChanged'] });
		await poll();
		lunaNode.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		lunaNode.commands.setImageStatus({ image_id: '90211', status: 'killed' });
		lunaNode.faults.add({ kind: 'html', path: '/api/image/list/' });
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged' }]);
		expect(await poll()).toMatchObject([{ event: 'imageStatusChanged' }]);
		expect(await poll()).toBeNull();
	});

	it('takes an answer without the list for an error, and an empty list for one', async () => {
		const { poll } = await start({ events: ['vmDeleted'] });
		await poll();
		lunaNode.faults.add({ kind: 'status', status: 200, body: '{"success":"yes"}' });
		await expect(poll()).rejects.toThrow('not understood');
		expect(await poll()).toBeNull();
		lunaNode.faults.add({ kind: 'status', status: 200, body: '{"success":"yes","vms":[]}' });
		expect(await poll()).toHaveLength(lunaNode.state.vms.all().length);
	});

	it('does not wait for a rate limit, but stays away until it is over', async () => {
		// The rate limit holds everything that is sent with the same key, so this test has one of its own.
		const key = { apiId: 'RATELIMITEDKEY01', apiKey: 'r'.repeat(128) };
		const limited = await startLunaNode({ keys: [key] });
		const { poll, stored } = await start({ events: VM_EVENTS }, limited);
		await poll();
		const before = stored();
		limited.journal.clear();
		limited.faults.add({ kind: 'status', status: 429, retryAfter: 600 });
		const started = Date.now();
		await expect(poll()).rejects.toMatchObject({
			message: expect.stringContaining('rate limit'),
			failure: { cause: 'rate-limited' },
		});
		expect(stored()).toEqual({ ...before, notBefore: expect.any(Number) });
		expect(Number(stored().notBefore)).toBeGreaterThan(started + 590_000);
		expect(await poll()).toBeNull();
		expect(limited.journal.entries).toHaveLength(1);
		await limited.close();
	});

	it.each([
		[{ events: [] }, 'Trigger On'],
		[{ events: ['creditBelow'], threshold: 'ten' }, 'Credit Threshold'],
		[{ events: ['vmCreated'], region: 'tor/onto' }, 'Region'],
	])('refuses %j without a request', async (parameters, label) => {
		const { poll } = await start(parameters);
		await expect(poll()).rejects.toThrow(`'${label}'`);
		expect(lunaNode.journal.entries).toEqual([]);
	});
});
