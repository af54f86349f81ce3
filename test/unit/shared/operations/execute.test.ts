import { NodeApiError, NodeOperationError, type IDataObject } from 'n8n-workflow';
import { acme, acmeWith, failure, get, row, run } from './acme';
import { connectionError, failingExpression, httpError, type SentCall } from './context';
import { gate } from './gate';

const json = ({ items }: { items: Array<{ json: IDataObject }> }) => items.map((item) => item.json);

/** So many reads, each of a thing of its own. */
const gets = (count: number, more: IDataObject = {}) =>
	Array.from({ length: count }, (_, index) => acme('get', { thing_id: `t${index}`, ...more }));

const thingOf = ({ path }: SentCall) => ({ id: path.split('/').pop(), name: 'web', size: 5 });

describe('a read', () => {
	it('is the request of its row, made for the item and its credential', async () => {
		const { calls, items } = await run({ parameters: gets(1), answering: thingOf });
		expect(calls).toHaveLength(1);
		expect(calls[0]).toMatchObject({ path: '/k/things/t0', credentialType: 'acmeApi' });
		expect(calls[0].options).toMatchObject({
			method: 'GET',
			json: true,
			headers: { Accept: 'application/json' },
		});
		expect(calls[0].options).not.toHaveProperty('body');
		expect(calls[0].options).not.toHaveProperty('timeout');
		expect(items).toEqual([{ json: { id: 't0', name: 'web' }, pairedItem: { item: 0 } }]);
	});

	it('takes as long as the option says', async () => {
		const { calls } = await run({ parameters: gets(1, { options: { timeout: '200' } }) });
		expect(calls[0].options.timeout).toBe(200);
	});

	it('gives one item for each record, up to the limit, or all of them', async () => {
		const answering = () => ({ list: Array.from({ length: 60 }, (_, id) => ({ id, size: 1 })) });
		const list = async (more: IDataObject) =>
			json(await run({ parameters: [acme('getAll', more)], answering }));
		expect(await list({})).toHaveLength(50);
		expect(await list({ limit: 2 })).toEqual([{ id: 0 }, { id: 1 }]);
		expect(await list({ limit: 2, returnAll: true })).toHaveLength(60);
		expect(await list({ limit: 1, simplify: false })).toEqual([{ id: 0, size: 1 }]);
	});

	it('is repeated where no answer came', async () => {
		let attempts = 0;
		const { calls } = await run({
			parameters: gets(1),
			answering: () => (++attempts < 2 ? connectionError('ECONNRESET') : { id: '1' }),
		});
		expect(calls).toHaveLength(2);
	}, 15_000);
});

describe('reads of several items', () => {
	it('are side by side, and come out in the order of the items', async () => {
		const { answering, openAll, most } = gate(thingOf);
		const running = run({ parameters: gets(30), answering });
		await openAll();
		const { items } = await running;
		expect(most()).toBe(20);
		expect(items.map((item) => item.json.id)).toEqual(gets(30).map(({ thing_id }) => thing_id));
		expect(items.map((item) => item.pairedItem)).toEqual(gets(30).map((_, item) => ({ item })));
	});

	it('are as many at once as the option of the first item says', async () => {
		const { answering, openAll, most } = gate(thingOf);
		const [first, ...others] = gets(30);
		const parameters = [{ ...first, options: { concurrency: '3' } }, ...others];
		const running = run({ parameters, answering });
		await openAll();
		await running;
		expect(most()).toBe(3);
	});

	it('leave the input items as they were', async () => {
		const { context } = await run({ parameters: gets(3), answering: thingOf });
		expect(context.getInputData()).toEqual([0, 1, 2].map((index) => ({ json: { index } })));
	});

	it('end with the first failure in order, also when a later one is answered first', async () => {
		const { answering, openAll } = gate(({ path }) => ({ error: path }));
		const running = failure({ parameters: gets(3), answering });
		await openAll();
		const { error } = await running;
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('Acme: /k/things/t0');
		expect(error.context.itemIndex).toBe(0);
	});

	it('fail on their own, with On Error', async () => {
		const parameters = [
			...gets(2),
			acme('get', { thing_id: 'a/b' }),
			acme('get', { thing_id: failingExpression as never }),
			...gets(1),
		];
		const answering = (call: SentCall) =>
			call.path.endsWith('t1') ? { error: 'Unknown' } : thingOf(call);
		const { items, calls } = await run({ parameters, answering, continueOnFail: true });
		expect(json({ items })).toEqual([
			{ id: 't0', name: 'web' },
			{ error: 'Acme: Unknown', sent: 'no', reason: 'refused', status: 200 },
			{
				error: expect.stringContaining("The 'Thing' field is not an ID"),
				sent: 'no',
				reason: 'invalid',
			},
			{ error: 'cannot convert to number', sent: 'no', reason: 'invalid' },
			{ id: 't0', name: 'web' },
		]);
		expect(items.map((item) => item.pairedItem)).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
		expect(calls).toHaveLength(3);
	});

	it('begin nothing once the execution is cancelled', async () => {
		const cancelling = new AbortController();
		const { calls } = await run({
			parameters: gets(5, { options: { concurrency: 1 } }),
			answering: () => {
				cancelling.abort();
				return {};
			},
			signal: cancelling.signal,
		});
		expect(calls).toHaveLength(1);
	});
});

describe('what cannot be carried out', () => {
	it.each<[what: string, parameters: IDataObject, label: string]>([
		['a required field that is missing', acme('get'), "'Thing'"],
		['a required field that is blank', acme('get', { thing_id: ' ' }), "'Thing'"],
		['an ID that leads elsewhere', acme('get', { thing_id: '../x' }), "'Thing'"],
		['a switch that is neither', acme('getAll', { returnAll: 'all' }), "'Return All'"],
		['a limit of zero', acme('getAll', { limit: 0 }), "'Limit'"],
		['too many at once', acme('getAll', { options: { concurrency: 21 } }), "'Parallel Requests'"],
		['no time at all', acme('getAll', { options: { timeout: 0 } }), "'Timeout'"],
	])('is refused before anything is sent: %s', async (_, parameters, label) => {
		const { error, calls } = await failure({ parameters: [parameters] });
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toContain(label);
		expect(error.description).toBeTruthy();
		expect(error.context.itemIndex).toBe(0);
		expect(calls).toEqual([]);
	});

	it.each([
		['thing', 'explode', "Acme has no operation 'explode' of 'thing'"],
		['other', 'get', "Acme has no operation 'get' of 'other'"],
	])('is an operation that does not exist: %s %s', async (resource, operation, message) => {
		const { error, calls } = await failure({ parameters: [{ resource, operation }] });
		expect(error.message).toBe(message);
		expect(calls).toEqual([]);
	});

	it('keeps what was sent and answered out of the error', async () => {
		const { error } = await failure({
			parameters: gets(1),
			answering: () => httpError(401, { password: 'geheim' }),
		});
		const everything = JSON.stringify({ ...error, message: error.message });
		expect(everything).not.toMatch(/geheim|req=/);
		expect(error.cause).toBeUndefined();
	});
});

it('makes items of whatever an operation of its own gives', async () => {
	const binary = { data: { data: '', mimeType: 'text/plain' } };
	const own = row('own', {
		run: async ({ itemIndex, values, request, fileField }) =>
			itemIndex
				? [{ json: { fileField }, binary }]
				: [{ ...values, hasRequest: request !== undefined }],
	});
	const parameters = [acme('own'), acme('own')];
	const { items, calls } = await run({ parameters }, acmeWith(own, get));
	expect(items).toEqual([
		{ json: { hasRequest: false }, pairedItem: { item: 0 } },
		{ json: { fileField: 'data' }, binary, pairedItem: { item: 1 } },
	]);
	expect(calls).toEqual([]);
});
