import { json, runNode } from '../../support/engine/run.cjs';
import { captureLogs } from '../../support/logs.cjs';
import { query } from '../../support/parameters.cjs';
import { PACING, useMoonBackNode } from './node';

const node = useMoonBackNode();

const detailed = { includeAnswerDetails: true };

describe('a list', () => {
	it.each([
		['a bare array', 'contacts', 'array', 3],
		['a list under data', 'stations', 'data', 1],
		['a list with links and numbers', 'moonbacks', 'paged', 25],
	])('is read to its end as %s', async (_, method, found, records) => {
		const result = await node.run('get', { method, returnAll: true, options: detailed });
		expect(result.error).toBeUndefined();
		expect(json(result)).toHaveLength(records);
		expect(json(result)[0].answerDetails).toMatchObject({ found, statusCode: 200 });
	});

	it.each(['array', 'data', 'paged'] as const)(
		'has each record once, wrapped as %s',
		async (shape) => {
			node.simulator.commands.setListShape({ method: 'moonbacks', shape });
			const result = await node.run('get', { method: 'moonbacks', returnAll: true });
			expect(json(result).map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
		},
	);

	it.each([{ returnAll: true }, { returnAll: false, limit: 50 }])(
		'has each record once where a method knows no pages and signs its links anew: %j',
		async (parameters) => {
			for (const signature of ['a', 'b', 'c']) {
				const body = JSON.stringify([1, 2, 3].map((id) => ({ id, video: `/v?${signature}` })));
				node.simulator.faults.add({ kind: 'status', status: 200, body });
			}
			const result = await node.run('get', { method: 'contacts', ...parameters });
			expect(json(result).map(({ id }) => id)).toEqual([1, 2, 3]);
			expect(node.requests()).toHaveLength(2);
		},
	);

	it('asks for no page more than the limit needs', async () => {
		const result = await node.run('get', { method: 'moonbacks', returnAll: false, limit: 15 });
		expect(json(result)).toHaveLength(15);
		expect(node.requests()).toEqual(['GET /v2/moonbacks', 'GET /v2/moonbacks?page=2&per_page=10']);
	});

	it('keeps what was asked for on every page', async () => {
		await node.run('get', {
			method: 'moonbacks',
			returnAll: true,
			...query(['per_page', '12'], ['a', 'ü']),
		});
		expect(node.requests()).toEqual([
			'GET /v2/moonbacks?per_page=12&a=%C3%BC',
			'GET /v2/moonbacks?per_page=12&a=%C3%BC&page=2',
			'GET /v2/moonbacks?per_page=12&a=%C3%BC&page=3',
		]);
	});

	it('is taken as it comes when told not to try further pages', async () => {
		const options = { triesFurtherPages: false };
		const result = await node.run('get', { method: 'contacts', returnAll: true, options });
		expect(json(result)).toHaveLength(3);
		expect(node.requests()).toEqual(['GET /v2/contacts']);
	});

	it('stops at the most pages, and says what to do', async () => {
		const options = { mostPages: 2 };
		const { error } = await node.run('get', { method: 'moonbacks', returnAll: true, options });
		expect(error?.message).toBe('The list has more than 2 pages');
		expect(error?.description).toContain("'Maximum Pages'");
		expect(node.requests()).toHaveLength(2);
	});

	it('gives nothing when it is empty', async () => {
		node.simulator.state.collections.contacts.rows = [];
		const result = await node.run('get', { method: 'contacts', returnAll: true });
		expect(json(result)).toEqual([]);
		expect(node.requests()).toHaveLength(1);
	});

	it('needs a limit that is one', async () => {
		const { error } = await node.run('get', { method: 'contacts', returnAll: false, limit: 0 });
		expect(error?.message).toContain("'Limit'");
		expect(node.requests()).toEqual([]);
	});
});

describe('a record', () => {
	it('is unwrapped, and costs one request', async () => {
		const result = await node.run('get', { method: 'moonbacks/7', options: detailed });
		expect(json(result)).toEqual([
			expect.objectContaining({
				id: 7,
				title: 'Wow moment 7',
				answerDetails: { found: 'record', requests: 1, statusCode: 200, apiVersionExpiresAt: '' },
			}),
		]);
		expect(result.items[0].pairedItem).toEqual({ item: 0 });
	});

	it('is created, changed, replaced and deleted', async () => {
		const body = '{ "name": "Aina", "number": 9007199254740993 }';
		const [created] = json(await node.run('post', { method: 'contacts', body }));
		expect(created).toMatchObject({ id: 4, name: 'Aina' });
		expect(node.simulator.journal.last?.body.toString()).toBe(body);
		expect(node.simulator.journal.last?.headers['content-type']).toBe('application/json');

		const changed = await node.run('patch', { method: 'contacts/4', body: '{"name":"Ona"}' });
		expect(json(changed)).toMatchObject([{ id: 4, name: 'Ona' }]);
		const replaced = await node.run('put', { method: '/contacts/4', body: '{"name":"Pau"}' });
		expect(json(replaced)).toMatchObject([{ id: 4, name: 'Pau' }]);
		expect(json(await node.run('delete', { method: 'contacts/4', body: '{}' }))).toEqual([
			{ deleted: true },
		]);
		expect(node.simulator.state.collections.contacts.rows).toHaveLength(3);
		expect(node.simulator.journal.last?.body).toHaveLength(0);
	});

	it('takes a body from an expression, item by item and in order', async () => {
		const items = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
		const result = await node.run('post', { method: 'echo', body: '={{ $json }}' }, { items });
		expect(json(result).map((item) => item.body)).toEqual(items);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});
});

describe('authentication', () => {
	it('can be a JWT', async () => {
		const { apiKey, privateKey, baseUrl } = node.simulator.credentials;
		const result = await runNode({
			node: 'moonBack',
			parameters: {
				authentication: 'jwt',
				resource: 'apiMethod',
				operation: 'get',
				method: 'moonbacks/1',
			},
			credentials: { moonBackJwtApi: { apiKey, privateKey, baseUrl, ...PACING } },
		});
		expect(json(result)).toMatchObject([{ id: 1 }]);
		expect(node.simulator.journal.last?.headers.authorization).toMatch(/^Bearer ey/);
	});

	it('can be a token in the query, on every page once', async () => {
		const credential = { sendIn: 'query' };
		const result = await node.run('get', { method: 'moonbacks', returnAll: true }, { credential });
		expect(json(result)).toHaveLength(25);
		for (const { rawQuery } of node.simulator.journal.entries) {
			expect(rawQuery.match(/api_token=/g)).toHaveLength(1);
		}
		expect(result.stored).not.toContain(node.simulator.credentials.apiToken);
	});
});

describe('the version of the API', () => {
	it('is told in the log, once a day', async () => {
		node.simulator.commands.setVersionExpiresAt({ value: '2026-12-24' });
		const { logged } = await captureLogs(async () => {
			const items = [{}, {}, {}];
			await node.run('get', { method: 'contacts/1' }, { items });
			await node.run('get', { method: 'contacts/1' });
		});
		expect(logged.match(/Api-Version-Expires-At says 2026-12-24/g)).toHaveLength(1);
		expect(logged).not.toContain(node.simulator.credentials.apiToken);
	});

	it('is told in the output when asked for', async () => {
		node.simulator.commands.setVersionExpiresAt({ value: '2027-01-31' });
		const asked = await node.run('get', { method: 'contacts/1', options: detailed });
		expect(json(asked)[0].answerDetails).toMatchObject({ apiVersionExpiresAt: '2027-01-31' });
		const [plain] = json(await node.run('get', { method: 'contacts/1' }));
		expect(plain).not.toHaveProperty('answerDetails');
	});
});
