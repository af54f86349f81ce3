import { json } from '../../support/engine/run.cjs';
import { request, useMoneyNs } from '../MoneyNs/node';
import { useMoneyNsPolling } from '../MoneyNs/polling';
import { useMoonBackNode } from './node';
import { useMoonBackPolling } from './polling';

const LONG = ['9007199254740992', '9007199254740993', '9007199254740994'];
const rows = (ids: string[]) =>
	`[${ids.map((id) => `{"id":${id},"note":"is \\"9007199254740993\\""}`).join(',')}]`;

describe('IDs beyond 2^53', () => {
	const node = useMoonBackNode();
	const moonBack = useMoonBackPolling();
	const provider = useMoneyNs();
	const moneyNs = useMoneyNsPolling();
	const ok = (body: string) => ({ kind: 'status', status: 200, body }) as const;

	it('are told apart by paging', async () => {
		for (const ids of [LONG.slice(0, 1), LONG.slice(1), []])
			node.simulator.faults.add(ok(rows(ids)));
		const result = await node.run('get', { method: 'contacts', returnAll: true });
		expect(json(result)).toEqual(LONG.map((id) => ({ id, note: 'is "9007199254740993"' })));
	});

	it('keep their digits when a record is read or written', async () => {
		const body = '{"data":{"id":9007199254740993,"parent":-9007199254740995,"n":1.50,"e":1e3}}';
		for (const operation of ['get', 'post']) {
			node.simulator.faults.add(ok(body));
			const result = await node.run(operation, { method: 'contacts/1', body: '{"a":1}' });
			expect(json(result)).toEqual([
				{ id: '9007199254740993', parent: '-9007199254740995', n: 1.5, e: 1000 },
			]);
		}
		provider.simulator.faults.add({ ...ok(body), path: '/api/v1/echo' });
		const read = await provider.asUser(request('/api/v1/echo'));
		expect(json(read)).toMatchObject([{ data: { id: '9007199254740993' } }]);
	});

	it('are told apart by polling', async () => {
		const trigger = await moonBack.start({ method: 'contacts' });
		for (const ids of [LONG.slice(0, 1), LONG.slice(0, 2)])
			moonBack.simulator.faults.add(ok(rows(ids)));
		expect(await trigger.poll()).toBeNull();
		expect(await trigger.poll()).toMatchObject([{ id: LONG[1] }]);

		const other = await moneyNs.start({ listField: '', options: {} });
		for (const ids of [LONG.slice(0, 1), LONG.slice(0, 2)]) {
			moneyNs.simulator.faults.add({ ...ok(rows(ids)), path: '/api/v1/orders' });
		}
		expect(await other.poll()).toBeNull();
		expect(await other.poll()).toMatchObject([{ id: LONG[1] }]);
	});
});

describe('a list that grows while it is read', () => {
	const node = useMoonBackNode();

	it.each([
		[[[9, 8, 7, 6, 5], [5, 4], []]],
		[[[9, 8, 7, 6, 5], [5, 4, 3], []]],
		[[[9, 8, 7, 6, 5], [7, 6, 5, 4, 3], [3], []]],
		[[[9, 8, 7, 6, 5], [9, 8, 7, 6, 5], []]],
	])('gives each record once, and none is missing: %j', async (pages) => {
		for (const ids of pages) {
			const body = JSON.stringify(ids.map((id) => ({ id, video: `/v?sig=${Math.random()}` })));
			node.simulator.faults.add({ kind: 'status', status: 200, body });
		}
		const result = await node.run('get', { method: 'contacts', returnAll: true });
		expect(json(result).map(({ id }) => id)).toEqual([...new Set(pages.flat())]);
	});

	it('reads on over an announced page that has moved as a whole', async () => {
		for (const [page, ids] of [
			[4, 3],
			[4, 3],
			[2, 1],
		].entries()) {
			const meta = { current_page: page + 1, last_page: 3 };
			const body = JSON.stringify({ data: ids.map((id) => ({ id })), meta });
			node.simulator.faults.add({ kind: 'status', status: 200, body });
		}
		const result = await node.run('get', { method: 'contacts', returnAll: true });
		expect(json(result).map(({ id }) => id)).toEqual([4, 3, 2, 1]);
	});
});

describe('a change that was accepted', () => {
	const node = useMoonBackNode();
	const provider = useMoneyNs();

	it.each(['[]', '{}', '{"data":[]}', '', ' '])(
		'gives an item when it is answered %j',
		async (body) => {
			for (const operation of ['delete', 'patch', 'post', 'put']) {
				node.simulator.faults.add({ kind: 'status', status: 200, body });
				const result = await node.run(operation, { method: 'contacts/1', body: '{"a":1}' });
				expect(result.error).toBeUndefined();
				expect(json(result)).toEqual([
					operation === 'delete' ? { deleted: true } : { success: true },
				]);
			}
			provider.simulator.faults.add({ kind: 'status', status: 200, body, path: '/api/v1/echo' });
			const sent = await provider.asUser(
				request('/api/v1/echo', { method: 'POST', body: '{"a":1}' }),
			);
			expect(json(sent)).toHaveLength(1);
		},
	);
});
