import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../support/engine/poll.cjs';
import { useMoneyNs } from './moneyNsNode';

const ORDERS = '/api/v1/orders';

const provider = useMoneyNs();
const { logins, calls } = provider;

async function start(parameters: INodeParameters = {}, credential: object = {}): Promise<Poller> {
	const { email, password, baseUrl } = provider.simulator.credentials;
	return await startPolling({
		node: 'moneyNsPollingTrigger',
		parameters: { authentication: 'user', path: ORDERS, options: { mostPages: 10 }, ...parameters },
		credentials: { moneyNsUserApi: { email, password, baseUrl, sessionToken: '', ...credential } },
	});
}

const order = (id: string, more: IDataObject = {}): IDataObject => ({
	id,
	amount: '0.10',
	updated_at: '2030-01-01T00:00:00.000000Z',
	...more,
});
const add = (...orders: IDataObject[]) => {
	for (const added of orders) provider.simulator.commands.addOrder({ order: added });
};
const answer = (body: unknown, times: number | 'always' = 1) =>
	provider.simulator.faults.add({
		kind: 'status',
		status: 200,
		path: ORDERS,
		body: JSON.stringify(body),
		times,
	});

it('emits new records once, oldest first, after a silent first look', async () => {
	const { poll, restart } = await start();
	expect(await poll()).toBeNull();
	add(order('n1'), order('n2'));
	expect(await poll()).toEqual([order('n1'), order('n2')]);
	expect(await poll()).toBeNull();
	restart();
	expect(await poll()).toBeNull();
	expect(logins()).toHaveLength(1);
});

it('reads as many pages as it may, and the last one once', async () => {
	const { poll } = await start();
	await poll();
	const pages = Math.ceil(provider.simulator.state.orders.length / 5);
	expect(pages).toBeGreaterThan(1);
	expect(calls().map(({ rawQuery }) => rawQuery)).toEqual(
		Array.from({ length: pages }, (_, index) => (index === 0 ? '' : `page=${index + 1}`)),
	);

	provider.simulator.journal.clear();
	const first = await start({ options: {} });
	await first.poll();
	expect(calls().map(({ rawQuery }) => rawQuery)).toEqual(['']);
});

it('sorts by a time field, and takes a changed record for a new one', async () => {
	for (const known of provider.simulator.state.orders) known.updated_at = null;
	const { poll } = await start({ timeField: 'updated_at' });
	await poll();
	add(
		order('late', { updated_at: '2030-01-01T00:02:00Z' }),
		order('early', { updated_at: '2030-01-01T00:01:00Z' }),
	);
	expect((await poll())?.map(({ id }) => id)).toEqual(['early', 'late']);
	provider.simulator.state.orders.find(({ id }) => id === 'early')!.updated_at =
		'2030-01-01T00:03:00Z';
	expect((await poll())?.map(({ id }) => id)).toEqual(['early']);
	expect(await poll()).toBeNull();
});

it('reads the list of the account by its user ID', async () => {
	const { poll } = await start({ path: '/api/v1/users/{userId}/orders' });
	await poll();
	add(order('n1'));
	expect(await poll()).toEqual([order('n1')]);
	expect(logins()).toHaveLength(1);
});

it.each([
	['data.items', { data: { items: [] } }, { data: { items: [{ id: 1 }] } }],
	['', [], [{ id: 1 }]],
])('finds a list at %j', async (listField, before, after) => {
	const { poll } = await start({ listField, options: {} });
	answer(before);
	answer(after);
	expect(await poll()).toBeNull();
	expect(await poll()).toEqual([{ id: 1 }]);
});

it('ends when an API without pages repeats the same list', async () => {
	const { poll } = await start();
	answer({ data: [{ id: 1 }] }, 'always');
	await poll();
	expect(calls()).toHaveLength(2);
});

it('says so when a list is too long to be remembered, instead of losing its new records', async () => {
	const { poll, stored } = await start({ options: {} });
	const rows = (length: number) => Array.from({ length }, (_, index) => ({ id: length - index }));
	answer({ data: rows(5000) });
	answer({ data: rows(5001) });
	answer({ data: rows(5000) });
	expect(await poll()).toBeNull();
	const before = stored();
	await expect(poll()).rejects.toMatchObject({
		message: 'The list has more than 5000 records',
		description: expect.stringContaining("'Query Parameters'"),
	});
	expect(stored()).toEqual(before);
	expect(await poll()).toBeNull();
});

it('can be tried out without moving anything', async () => {
	const { poll, tryOut, stored } = await start();
	expect(await tryOut()).toHaveLength(3);
	expect(stored()).toEqual({});
	await poll();
	const before = stored();
	add(order('n1'));
	expect((await tryOut())?.at(-1)).toEqual(order('n1'));
	expect(stored()).toEqual(before);
	expect(await poll()).toEqual([order('n1')]);
});

it('begins anew with another list, and goes on with other poll times and options', async () => {
	const { poll, restart } = await start();
	await poll();
	add(order('n1'));
	const same = { authentication: 'user', path: ORDERS, options: { mostPages: 10 } };
	restart({ ...same, pollTimes: { item: [{ mode: 'everyHour' }] } });
	expect(await poll()).toEqual([order('n1')]);
	add(order('n2'));
	restart({ ...same, options: { mostPages: 11 } });
	expect(await poll()).toEqual([order('n2')]);
	add(order('n3'));
	restart({ ...same, idField: 'amount' });
	expect(await poll()).toBeNull();
});

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
