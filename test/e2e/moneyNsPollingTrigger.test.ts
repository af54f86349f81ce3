import { useMoneyNs } from './support/moneyNs.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useMoneyNs();

describe('MoneyNS Polling Trigger', () => {
	const list = { authentication: 'user', path: '/api/v1/users/{userId}/orders' };

	it('shows records of the list when it is tried out', async () => {
		const shown = await triggers.tryOut('moneyNsPollingTrigger', provider.user, list);
		expect(shown).toEqual(provider.simulator.state.orders.slice(2, 5));
		expect(provider.logins()).toHaveLength(1);
	});
});
