import { useMoneyNs } from './support/moneyNs.cjs';
import { EVERY_FIVE_SECONDS, oneMorePoll } from './support/polling.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useMoneyNs();

describe('MoneyNS Polling Trigger', () => {
	/** Of the simulator's list, each of them one request. */
	const PAGES = 3;
	const list = { authentication: 'user', path: '/api/v1/users/{userId}/orders' };

	it('starts the workflow once, with the new record only, in one session', async () => {
		const { started } = await triggers.activate('moneyNsPollingTrigger', provider.user, {
			...list,
			options: { mostPages: 5 },
			pollTimes: EVERY_FIVE_SECONDS,
		});
		const order = { id: 'order-13', status: 'pending', symbol: 'ETH', amount: '0.1' };
		provider.simulator.commands.addOrder({ order });

		expect(await started(1)).toEqual([[order]]);
		await oneMorePoll(provider.simulator, PAGES);
		expect(await started(1)).toEqual([[order]]);
		expect(provider.logins()).toHaveLength(1);
	});

	it('shows records of the list when it is tried out', async () => {
		const shown = await triggers.tryOut('moneyNsPollingTrigger', provider.user, list);
		expect(shown).toEqual(provider.simulator.state.orders.slice(-3));
		expect(provider.logins()).toHaveLength(1);
	});
});
