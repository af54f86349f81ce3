import { useMoonBack } from './support/moonBack.cjs';
import { EVERY_FIVE_SECONDS, oneMorePoll } from './support/polling.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useMoonBack();

describe('MoonBack Polling Trigger', () => {
	/** Of the simulator's list, each of them one request. */
	const PAGES = 3;
	const list = { method: 'moonbacks', timeField: 'created_at', pollTimes: EVERY_FIVE_SECONDS };

	it('starts the workflow once, with the new record only', async () => {
		const { started } = await triggers.activate('moonBackPollingTrigger', provider.account, list);
		const row = { id: 26, title: 'New', created_at: '2025-02-01T00:00:00Z' };
		provider.simulator.commands.addRow({ method: list.method, row });

		expect(await started(1)).toEqual([[row]]);
		await oneMorePoll(provider.simulator, PAGES);
		expect(await started(1)).toEqual([[row]]);
	});

	it('does not become active with a schedule that needs more than the account may send', async () => {
		const credential = await provider.addCredential({ requestsPerHour: 2159 });
		const activated = triggers.activate('moonBackPollingTrigger', credential, list);
		await expect(activated).rejects.toThrow('need 2160 requests per hour');
	});
});
