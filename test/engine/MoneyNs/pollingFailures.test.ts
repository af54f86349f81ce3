import { startPolling } from '../../support/engine/poll.cjs';
import { order, ORDERS, useMoneyNsPolling } from './polling';

const provider = useMoneyNsPolling();
const { logins, calls, start, add } = provider;

it('loses nothing when a request fails, and logs in once when the session has ended', async () => {
	const { poll } = await start();
	await poll();
	add(order('n1'));
	provider.simulator.faults.add({ kind: 'status', status: 500, path: ORDERS, times: 3 });
	await expect(poll()).rejects.toThrow('MoneyNS');
	provider.simulator.commands.expireSessions();
	provider.simulator.journal.clear();
	expect(await poll()).toEqual([order('n1')]);
	expect(logins()).toHaveLength(1);
	expect(calls().filter(({ status }) => status === 401)).toHaveLength(1);
});

it('asks a locked account for one login', async () => {
	const { poll } = await start({}, { email: 'locked@email.com' });
	await expect(poll()).rejects.toThrow('account is locked');
	await expect(poll()).rejects.toThrow('does not try this login again');
	expect(provider.simulator.journal.entries).toHaveLength(1);
});

it('stays away for as long as a 429 asks, without waiting', async () => {
	// The limit holds everything that is sent for the same account, so this test has one of its own.
	const { baseUrl, platform, privateKey, userId } = provider.simulator.credentials;
	const account = { baseUrl, platform, privateKey, identifyBy: 'id', userId, sessionToken: '' };
	const { poll, stored } = await startPolling({
		node: 'moneyNsPollingTrigger',
		parameters: { authentication: 'platform', path: ORDERS },
		credentials: { moneyNsPlatformApi: account },
	});
	await poll();
	provider.simulator.journal.clear();
	provider.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 600, path: ORDERS });
	await expect(poll()).rejects.toMatchObject({ failure: { cause: 'rate-limited' } });
	expect(Number(stored().notBefore)).toBeGreaterThan(Date.now() + 590_000);
	expect(await poll()).toBeNull();
	expect(calls()).toHaveLength(1);
});

it.each([
	[{ path: 'https://evil.example.com/orders' }, "'Path'"],
	[{ path: '/api/../orders' }, "'Path'"],
	[{ path: '' }, "'Path'"],
	[{ idField: '' }, "'ID Field'"],
	[{ options: { mostPages: 0 } }, "'Maximum Pages'"],
])('refuses %j without a request', async (parameters, label) => {
	const { poll } = await start(parameters);
	await expect(poll()).rejects.toThrow(label);
	expect(provider.simulator.journal.entries).toEqual([]);
});

it.each([
	[{ listField: 'orders' }, 'no list of records under'],
	[{ listField: 'meta' }, 'no list of records under'],
	[{ listField: '__proto__' }, 'no list of records under'],
	[{ listField: '' }, 'no list of records'],
	[{ timeField: 'changed' }, "time in 'changed'"],
	[{ idField: 'uuid' }, "no 'uuid'"],
	[{ idField: 'constructor' }, "no 'constructor'"],
])('does not take an answer for an empty list: %j', async (parameters, message) => {
	const { poll, stored } = await start(parameters);
	await expect(poll()).rejects.toThrow(message);
	expect(stored()).toEqual({ watches: {} });
});
