import type { IDataObject } from 'n8n-workflow';
import { VM_EVENTS, useLunaNodePolling } from './polling';

const provider = useLunaNodePolling();

const VM = { vm_id: 'c2f7b4de', name: 'web', region: 'toronto', os_status: 'active' };

/** Lets LunaNode answer the next request with this. */
function answer(data: IDataObject): void {
	const body = JSON.stringify({ success: 'yes', ...data });
	provider.simulator.faults.add({ kind: 'status', status: 200, body });
}

it.each([[null], [''], [false], ['temporarily unavailable'], [[null]], [[{ name: 'no ID' }]]])(
	'does not take the list %j for VMs that were deleted',
	async (vms) => {
		const { poll, stored } = await provider.start({ events: VM_EVENTS });
		answer({ vms: [VM] });
		await poll();
		const before = stored();
		answer({ vms });
		await expect(poll()).rejects.toThrow('is not understood');
		expect(stored()).toMatchObject(before);
		answer({ vms: [] });
		expect(await poll()).toMatchObject([{ event: 'vmDeleted', vm_id: VM.vm_id }]);
	},
);

it('does not take a record that lacks its region or status for a change', async () => {
	const { poll } = await provider.start({ events: VM_EVENTS, region: 'toronto' });
	answer({ vms: [VM] });
	await poll();
	answer({ vms: [{ ...VM, region: undefined, os_status: undefined }] });
	expect(await poll()).toBeNull();
	answer({ vms: [{ ...VM, os_status: 'shutoff' }] });
	expect(await poll()).toMatchObject([
		{ event: 'vmStatusChanged', os_status: 'shutoff', previous_status: 'active' },
	]);
});

it('does not take an image that lacks its status for a change', async () => {
	const { poll } = await provider.start({ events: ['imageStatusChanged'] });
	answer({ images: [{ image_id: '1', status: 'saving' }] });
	await poll();
	answer({ images: [{ image_id: '1' }] });
	expect(await poll()).toBeNull();
	answer({ images: [{ image_id: '1', status: 'active' }] });
	expect(await poll()).toMatchObject([{ status: 'active', previous_status: 'saving' }]);
});

it('takes a credit that is a number', async () => {
	const { poll } = await provider.start({ events: ['creditBelow'], threshold: 10 });
	answer({ credit: 12.5 });
	expect(await poll()).toBeNull();
	answer({ credit: 9 });
	expect(await poll()).toMatchObject([{ event: 'creditBelow', credit: 9 }]);
});

it('is over in its time, however often it is asked to wait, and then stays away', async () => {
	jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
	try {
		const { poll, stored } = await provider.start({ events: VM_EVENTS });
		provider.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 15, times: 'always' });
		const started = Date.now();
		const polled = poll().catch((error: Error) => error.message);
		let isOver = false;
		void polled.finally(() => (isOver = true));
		while (!isOver && Date.now() - started < 300_000) await jest.advanceTimersByTimeAsync(250);
		expect(await polled).toContain('rate limit');
		expect(Date.now() - started).toBeLessThanOrEqual(46_000);
		expect(Number(stored().notBefore) - Date.now()).toBeLessThanOrEqual(15_000);
	} finally {
		jest.useRealTimers();
	}
});
