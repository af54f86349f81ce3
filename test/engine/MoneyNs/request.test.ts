import type { IDataObject } from 'n8n-workflow';
import { json } from '../../support/engine/run.cjs';
import { numbered } from '../../support/numbered.cjs';
import { query } from '../../support/parameters.cjs';
import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, calls } = provider;

describe('apiCall: request', () => {
	it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('sends %s', async (method) => {
		const result = await asUser(
			request('/api/v1/echo', { method, body: '{"a": 1}', ...query(['b', 'x y']) }),
		);
		expect(json(result)).toEqual([
			{
				data: {
					userId: provider.simulator.credentials.userId,
					method,
					query: { b: 'x y' },
					body: method === 'GET' ? '' : '{"a": 1}',
				},
			},
		]);
		expect(calls()[0].headers.accept).toBe('application/json');
	});

	it('sends HEAD, whose answer has no body', async () => {
		expect(json(await asUser(request('/api/v1/echo', { method: 'HEAD' })))).toEqual([
			{ statusCode: 200 },
		]);
	});

	it('sends a body digit for digit', async () => {
		const body = '{ "amount": 12345678901234567890.10, "text": "é\\u00e9" }';
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body }));
		expect((json(result)[0].data as IDataObject).body).toBe(body);
		expect(calls()[0].headers['content-type']).toBe('application/json');
	});

	it('takes a body from an expression', async () => {
		const body = '={{ { index: $json.index, amount: "1.10" } }}';
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body }), {
			items: numbered(1),
		});
		expect((json(result)[0].data as IDataObject).body).toBe('{"index":0,"amount":"1.10"}');
	});

	it('puts the user ID into path and query', async () => {
		const { userId } = provider.simulator.credentials;
		await asUser(request('/api/v1/echo/{userId}', query(['owner', 'id:{userId}'], ['page', '2'])));
		const sent = new URLSearchParams(calls()[0].rawQuery);
		expect(calls()[0].path).toBe(`/api/v1/echo/${userId}`);
		expect(Object.fromEntries(sent)).toEqual({ owner: `id:${userId}`, page: '2' });
	});

	it('sends a parameter as often as it is there', async () => {
		await asUser(request('/api/v1/echo', query(['id', '1'], ['a', 'b'], ['id', '2'])));
		expect(calls()[0].rawQuery).toBe('id=1&id=2&a=b');
	});

	it('takes a query in its own field only', async () => {
		const { error } = await asUser(request('/api/v1/echo?page=2', query(['sort', '-created'])));
		expect(error?.description).toContain("A query belongs to 'Query Parameters'");
		expect(calls()).toEqual([]);
	});

	it('shows a write instead of sending it, where only that is wished', async () => {
		const path = '/api/v1/users/{userId}/orders';
		const write = request(path, { method: 'POST', body: '{"a": 1.10}' });
		const result = await asUser({ ...write, options: { validateOnly: true } });
		const url = `${provider.simulator.credentials.baseUrl}${path}`;
		expect(json(result)).toEqual([
			{ valid: true, method: 'POST', url, query: {}, body: '{"a": 1.10}' },
		]);
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	it('makes one item of each entry of a list', async () => {
		provider.simulator.faults.add({
			kind: 'status',
			status: 200,
			path: '/api/v1/echo',
			body: '[{"a":1},2]',
		});
		expect(json(await asUser(request('/api/v1/echo')))).toEqual([{ a: 1 }, { data: 2 }]);
	});

	it('sends writes one after another in the order of the items', async () => {
		const write = request('/api/v1/echo', { method: 'POST', body: '={{ { n: $json.index } }}' });
		await asUser(write, { items: numbered(20) });
		expect(calls().map(({ body }) => body.toString())).toEqual(
			numbered(20).map(({ index }) => `{"n":${index}}`),
		);
	});
});
