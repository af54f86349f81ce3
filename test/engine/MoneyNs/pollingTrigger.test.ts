import { order, ORDERS, useMoneyNsPolling } from './polling';

const provider = useMoneyNsPolling();
const { logins, calls, start, add, answer } = provider;

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
	const whole = await start({ options: {} });
	await whole.poll();
	expect(calls()).toHaveLength(pages);

	provider.simulator.journal.clear();
	const first = await start({ options: { mostPages: 1 } });
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
