import { useMoonBackPolling } from './polling';

const node = useMoonBackPolling();
const minutesAfter = (minutes: number) => new Date(Date.UTC(2025, 0, 25, 0, minutes)).toISOString();

describe('new records', () => {
	it('are reported once, and none of those that were there before', async () => {
		const { poll } = await node.start({});
		expect(await poll()).toBeNull();
		expect(await poll()).toBeNull();
		node.addRow(26);
		node.addRow(27);
		expect(await poll()).toMatchObject([{ id: 26 }, { id: 27 }]);
		expect(await poll()).toBeNull();
	});

	it('are still known after a restart', async () => {
		const { poll, restart } = await node.start({ method: 'contacts' });
		await poll();
		restart();
		node.simulator.commands.addRow({ method: 'contacts', row: { id: 9 } });
		expect(await poll()).toMatchObject([{ id: 9 }]);
	});

	it.each(['array', 'data', 'paged'] as const)(
		'are found in a list wrapped as %s',
		async (shape) => {
			node.simulator.commands.setListShape({ method: 'contacts', shape });
			const { poll } = await node.start({ method: 'contacts' });
			await poll();
			node.simulator.commands.addRow({ method: 'contacts', row: { id: 9 } });
			expect(await poll()).toMatchObject([{ id: 9 }]);
			expect(node.asked()).toEqual(['/v2/contacts', '/v2/contacts']);
		},
	);

	it('are found where the user says that the list is', async () => {
		const { poll } = await node.start({ method: 'stations', listField: 'data', idField: 'name' });
		await poll();
		node.simulator.commands.addRow({ method: 'stations', row: { id: 1, name: 'Terrace' } });
		expect(await poll()).toMatchObject([{ name: 'Terrace' }]);
	});

	it('come oldest first when they have a time, late ones within five minutes too', async () => {
		const { poll } = await node.start({ timeField: 'created_at' });
		await poll();
		node.addRow(30, { created_at: minutesAfter(20) });
		node.addRow(29, { created_at: minutesAfter(10) });
		expect(await poll()).toMatchObject([{ id: 29 }, { id: 30 }]);
		node.addRow(28, { created_at: minutesAfter(16) });
		node.addRow(31, { created_at: minutesAfter(3) });
		expect(await poll()).toMatchObject([{ id: 28 }]);
	});

	it('are the changed ones too when the time is that of the last change', async () => {
		node.simulator.state.collections.moonbacks.rows.forEach(
			(row) => (row.updated_at = minutesAfter(0)),
		);
		const { poll } = await node.start({ timeField: 'updated_at' });
		await poll();
		node.simulator.state.collections.moonbacks.rows[3].updated_at = minutesAfter(1);
		expect(await poll()).toMatchObject([{ id: 4 }]);
		expect(await poll()).toBeNull();
	});

	it('begin anew with another list, and not with an expression that has another value', async () => {
		const { poll, restart } = await node.start({ method: 'contacts' });
		await poll();
		restart({ authentication: 'apiToken', method: 'stations' });
		expect(await poll()).toBeNull();
		const queryParameters = { parameter: [{ name: 'now', value: '={{ $now.toMillis() }}' }] };
		restart({ authentication: 'apiToken', method: 'stations', queryParameters });
		expect(await poll()).toBeNull();
		node.simulator.commands.addRow({ method: 'stations', row: { id: 2 } });
		expect(await poll()).toMatchObject([{ id: 2 }]);
		const [first, second] = node.asked().slice(-2);
		expect(first).not.toBe(second);
	});
});

describe('requests', () => {
	it('are one for each page of a list of unknown order', async () => {
		const { poll } = await node.start({});
		await poll();
		expect(node.asked()).toEqual([
			'/v2/moonbacks',
			'/v2/moonbacks?page=2&per_page=10',
			'/v2/moonbacks?page=3&per_page=10',
		]);
	});

	it.each([
		['with a time', { timeField: 'created_at' }],
		['without a time', {}],
	])('are one for a list that has the newest first, %s', async (_, parameters) => {
		const { rows } = node.simulator.state.collections.moonbacks;
		rows.reverse();
		const { poll } = await node.start({ ...parameters, options: { newestFirst: true } });
		expect(await poll()).toBeNull();
		expect(node.asked()).toHaveLength(1);
		for (const id of [26, 27]) rows.unshift({ id, created_at: minutesAfter(id) });
		expect(await poll()).toMatchObject([{ id: 26 }, { id: 27 }]);
		expect(node.asked()).toHaveLength(1);
		expect(await poll()).toBeNull();
		expect(node.asked()).toHaveLength(1);
	});

	it('go on to the next page while all records are new', async () => {
		const { rows } = node.simulator.state.collections.moonbacks;
		rows.reverse();
		const { poll } = await node.start({ options: { newestFirst: true } });
		await poll();
		for (let id = 26; id <= 40; id++) rows.unshift({ id });
		const found = await poll();
		expect(found?.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => 26 + i));
		expect(node.asked()).toHaveLength(3);
	});

	it('give all of a flood that is larger than the memory, and none of it again', async () => {
		const { rows } = node.simulator.state.collections.moonbacks;
		rows.reverse();
		const { poll } = await node.start(
			{ options: { newestFirst: true, mostPages: 1000 } },
			{ requestsPerHour: 0 },
		);
		await poll();
		const page = (last: number) =>
			Array.from({ length: 1000 }, (_, index) => ({ id: last - index }));
		for (let number = 1; number <= 7; number++) {
			const next = `https://x/moonbacks?page=${number < 7 ? number + 1 : 1}`;
			const body = JSON.stringify({ data: page(8025 - number * 1000), links: { next } });
			node.simulator.faults.add({ kind: 'status', status: 200, body });
		}
		const found = await poll();
		expect(found?.length).toBe(7000);
		expect([found?.[0].id, found?.at(-1)?.id]).toEqual([26, 7025]);
		for (const { id } of page(7025).reverse()) rows.unshift({ id });
		expect(await poll()).toBeNull();
	});

	it('are one for a try, which remembers nothing', async () => {
		const { tryOut, stored } = await node.start({});
		expect(await tryOut()).toHaveLength(3);
		expect(node.asked()).toHaveLength(1);
		expect(stored()).toEqual({});
	});

	it('go on to unannounced pages only when told so', async () => {
		node.simulator.commands.setListShape({ method: 'moonbacks', shape: 'array' });
		await (await node.start({})).poll();
		expect(node.asked()).toHaveLength(1);
		await (await node.start({ options: { triesFurtherPages: true } })).poll();
		expect(node.asked()).toHaveLength(4);
	});
});
