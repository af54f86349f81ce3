import { DB, useLunaNodePolling, VM_EVENTS } from './polling';

const MINUTE = 60_000;
const DAY_IN_MINUTES = 24 * 60;

const provider = useLunaNodePolling();

afterEach(() => jest.restoreAllMocks());

it('a day of polls, once a minute, leaves no more behind than an hour of them', async () => {
	let now = Date.now();
	jest.spyOn(Date, 'now').mockImplementation(() => now);
	const poller = await provider.start({ events: VM_EVENTS });
	await poller.poll();
	const sizes: number[] = [];
	let events = 0;
	let added = '';
	for (let minute = 1; minute <= DAY_IN_MINUTES; minute++) {
		now += MINUTE;
		// Every ten minutes a VM comes, and it goes five minutes later; another one is switched on and off.
		if (minute % 10 === 1)
			added = provider.simulator.commands.addVm({ hostname: `vm-${minute}` }).id;
		if (minute % 10 === 6) provider.simulator.commands.removeVm({ vm_id: added });
		if (minute % 10 === 3 || minute % 10 === 8) {
			const status = minute % 10 === 3 ? 'Offline' : 'Online';
			provider.simulator.commands.setVmStatus({ vm_id: DB, status });
		}
		events += (await poller.poll())?.length ?? 0;
		// n8n may start anew at any time.
		if (minute % 60 === 0) {
			sizes.push(JSON.stringify(poller.stored()).length);
			poller.restart();
		}
		provider.asked();
	}
	expect(events).toBe((4 * DAY_IN_MINUTES) / 10);
	expect(sizes).toHaveLength(24);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(sizes[0] + 50);
}, 300_000);
