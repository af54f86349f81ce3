import { startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import { ALL_EVENTS, DB, VM_EVENTS, WEB, useLunaNodePolling } from './polling';

const provider = useLunaNodePolling();

describe('what is remembered', () => {
	it('can be tried out, with real records and without moving anything', async () => {
		const { poll, tryOut, stored } = await provider.start({ events: ALL_EVENTS, threshold: 10 });
		const samples = (await tryOut()) ?? [];
		expect(samples.map(({ event }) => event)).toEqual(ALL_EVENTS);
		expect(samples[0]).toMatchObject({ vm_id: WEB, name: 'web-01.example.com' });
		expect(stored()).toEqual({});

		await poll();
		const before = stored();
		provider.simulator.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		await tryOut();
		expect(stored()).toEqual(before);
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged', vm_id: DB }]);
	});

	it('take less than 100 bytes for each object, and none for what is gone', async () => {
		const added = Array.from({ length: 50 }, (_, i) =>
			provider.simulator.commands.addVm({
				hostname: `a-machine-with-a-very-long-name-${i}.example.com`,
			}),
		);
		const { poll, stored } = await provider.start({ events: ALL_EVENTS, threshold: 10 });
		const size = () => JSON.stringify(stored()).length;
		await poll();
		const { vms, images, volumes, checks } = provider.simulator.state;
		const count = [vms, images, volumes, checks].reduce((sum, list) => sum + list.all().length, 0);
		expect(size() / count).toBeLessThan(100);

		for (const { id } of added) provider.simulator.commands.removeVm({ vm_id: id });
		await poll();
		expect(size()).toBeLessThan(1000);
	});
});

describe('a poll that does not go well', () => {
	it('emits everything once, whenever the request fails', async () => {
		const { poll, restart } = await provider.start({ events: VM_EVENTS });
		await poll();
		provider.simulator.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		provider.simulator.faults.add({ kind: 'html' });
		await expect(poll()).rejects.toThrow('web page');
		provider.simulator.faults.add({ kind: 'truncatedJson' });
		await expect(poll()).rejects.toThrow('cut off');
		restart();
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged', vm_id: DB }]);
		expect(await poll()).toBeNull();
	});

	it('emits what it has when one list of several cannot be had', async () => {
		const { poll } = await provider.start({ events: ['vmStatusChanged', 'imageStatusChanged'] });
		await poll();
		provider.simulator.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		provider.simulator.commands.setImageStatus({ image_id: '90211', status: 'killed' });
		provider.simulator.faults.add({ kind: 'html', path: '/api/image/list/' });
		expect(await poll()).toMatchObject([{ event: 'vmStatusChanged' }]);
		expect(await poll()).toMatchObject([{ event: 'imageStatusChanged' }]);
		expect(await poll()).toBeNull();
	});

	it('takes an answer without the list for an error, and an empty list for one', async () => {
		const { poll } = await provider.start({ events: ['vmDeleted'] });
		await poll();
		provider.simulator.faults.add({ kind: 'status', status: 200, body: '{"success":"yes"}' });
		await expect(poll()).rejects.toThrow('not understood');
		expect(await poll()).toBeNull();
		provider.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: '{"success":"yes","vms":[]}',
		});
		expect(await poll()).toHaveLength(provider.simulator.state.vms.all().length);
	});

	it('does not wait for a rate limit, but stays away until it is over', async () => {
		// The rate limit holds everything that is sent with the same key, so this test has one of its own.
		const key = { apiId: 'RATELIMITEDKEY01', apiKey: 'r'.repeat(128) };
		const limited = await startLunaNode({ keys: [key] });
		const { poll, stored } = await provider.start({ events: VM_EVENTS }, limited);
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
		const { poll } = await provider.start(parameters);
		await expect(poll()).rejects.toThrow(`'${label}'`);
		expect(provider.simulator.journal.entries).toEqual([]);
	});
});
