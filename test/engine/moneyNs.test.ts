import { createPublicKey, verify } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startMoneyNs, type MoneyNsSimulator } from '../../simulators/moneyNs/index.cjs';
import { fixture } from '../support/fixtures.cjs';
import { runNode, type Run, type RunResult } from '../support/engine/run.cjs';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let moneyNs: MoneyNsSimulator;

// One simulator for each test: the node remembers sessions and refusals by address and account.
beforeEach(async () => {
	moneyNs = await startMoneyNs();
});
afterEach(() => moneyNs.close());

const isLogin = ({ path }: { path: string }) => path.includes('/authenticate');
const logins = () => moneyNs.journal.entries.filter(isLogin);
const calls = () => moneyNs.journal.entries.filter((entry) => !isLogin(entry));

type Options = Partial<Run> & { credential?: IDataObject };

async function asUser(parameters: INodeParameters, options: Options = {}): Promise<RunResult> {
	const { email, password, baseUrl } = moneyNs.credentials;
	const { credential, ...run } = options;
	const data = { email, password, baseUrl, sessionToken: '', ...credential };
	return await runNode({
		node: 'moneyNs',
		parameters: { authentication: 'user', ...parameters },
		credentials: { moneyNsUserApi: data as never },
		...run,
	});
}

async function asPlatform(parameters: INodeParameters, options: Options = {}): Promise<RunResult> {
	const { credential, ...run } = options;
	const data = { ...moneyNs.credentials, identifyBy: 'email', sessionToken: '', ...credential };
	return await runNode({
		node: 'moneyNs',
		parameters: { authentication: 'platform', ...parameters },
		credentials: { moneyNsPlatformApi: data as never },
		...run,
	});
}

const request = (path: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'apiCall',
	operation: 'request',
	path,
	...more,
});
const query = (...pairs: Array<[string, string]>) => ({
	queryParameters: { parameter: pairs.map(([name, value]) => ({ name, value })) },
});
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));
const json = ({ items }: RunResult) => items.map((item) => item.json);

describe('sessions', () => {
	const echo = request('/api/v1/echo', query(['n', '={{ $json.index }}']));

	it.each([
		['user', asUser],
		['platform', asPlatform],
	])('of a %s are opened once for 200 items without a token', async (_, run) => {
		const result = await run(echo, { items: numbered(200) });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
		expect(calls()).toHaveLength(200);
		expect(json(result).map(({ data }) => (data as { query: IDataObject }).query.n)).toEqual(
			numbered(200).map(({ index }) => String(index)),
		);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			numbered(200).map(({ index }) => ({ item: index })),
		);
	});

	it('that have ended are renewed once, and no item fails', async () => {
		const first = await asUser(echo);
		const [[, { sessionToken }]] = Object.entries(first.credentials);
		expect(sessionToken).toMatch(/\|/);
		moneyNs.commands.expireSessions();
		moneyNs.journal.clear();
		const result = await asUser(echo, { items: numbered(200), credential: { sessionToken } });
		expect(result.error).toBeUndefined();
		expect(json(result).filter(({ data }) => data === undefined)).toEqual([]);
		expect(result.items).toHaveLength(200);
		expect(logins()).toHaveLength(1);
		expect(result.credentials.moneyNsUserApi.sessionToken).not.toBe(sessionToken);
	});

	it('are not opened for a token that is still good', async () => {
		const { credentials } = await asUser(echo);
		moneyNs.journal.clear();
		await asUser(echo, { items: numbered(30), credential: credentials.moneyNsUserApi as never });
		expect([logins().length, calls().length]).toEqual([0, 30]);
	});

	it('of a locked account are asked for once, and every item is told', async () => {
		const result = await asUser(echo, {
			items: numbered(200),
			credential: { email: 'locked@email.com' },
			onError: 'continueRegularOutput',
		});
		expect(logins()).toHaveLength(1);
		expect(calls()).toHaveLength(0);
		expect(result.items).toHaveLength(200);
		for (const { error } of json(result)) expect(error).toContain('account is locked');
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			numbered(200).map(({ index }) => ({ item: index })),
		);
	});

	it('of a locked account end the execution otherwise', async () => {
		const locked = { email: 'locked@email.com' };
		const result = await asUser(echo, { items: numbered(200), credential: locked });
		expect(result.error?.message).toContain('account is locked');
		expect(logins()).toHaveLength(1);
	});

	it('shared by the user ID and the request cost one login', async () => {
		const path = request('/api/v1/users/{userId}/orders');
		const result = await asUser(path, { items: numbered(50) });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
		expect(new Set(calls().map((call) => call.path))).toEqual(
			new Set([`/api/v1/users/${moneyNs.credentials.userId}/orders`]),
		);
	});

	it('are found out about by the user ID even when n8n holds an old token', async () => {
		const path = request('/api/v1/users/{userId}/orders');
		const result = await asUser(path, { credential: { sessionToken: '1|of-another-process' } });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
	});
});

describe('session: get', () => {
	const get = { resource: 'session', operation: 'get' };

	it.each([
		['user', asUser],
		['platform', asPlatform],
	])('tells a %s the facts, and no token', async (_, run) => {
		const result = await run(get, { items: numbered(20) });
		expect(json(result)[0]).toEqual({
			userId: moneyNs.credentials.userId,
			validUntil: expect.stringMatching(ISO),
		});
		expect(result.items).toHaveLength(20);
		expect(logins()).toHaveLength(1);
		expect(result.stored).not.toContain(moneyNs.state.sessions[0].token);
	});

	it('tells when MoneyNS ends the session', async () => {
		const [{ validUntil }] = json(await asUser(get));
		const { until } = moneyNs.state.sessions[0];
		expect(Math.abs(Date.parse(String(validUntil)) - until)).toBeLessThan(1000);
	});

	it('gives the token out where that is switched on', async () => {
		const result = await asUser({ ...get, options: { includeSessionToken: true } });
		expect(json(result)[0].sessionToken).toBe(moneyNs.state.sessions[0].token);
	});

	it('says what is wrong with the login', async () => {
		const wrong = await asUser(get, { credential: { password: 'wrong' } });
		expect(wrong.error?.message).toContain('credentials are wrong');
		const idle = await asUser(get, { credential: { email: 'idle@email.com' } });
		expect(idle.error?.message).toContain('not active');
		moneyNs.faults.add({ kind: 'status', status: 429, path: '/api/v1/authenticate' });
		expect((await asUser(get)).error?.message).toContain('Try again later');
	});
});

describe('apiCall: request', () => {
	it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('sends %s', async (method) => {
		const result = await asUser(
			request('/api/v1/echo', { method, body: '{"a": 1}', ...query(['b', 'x y']) }),
		);
		expect(json(result)).toEqual([
			{
				data: {
					userId: moneyNs.credentials.userId,
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
		const { userId } = moneyNs.credentials;
		await asUser(request('/api/v1/echo/{userId}', query(['owner', 'id:{userId}'], ['page', '2'])));
		const sent = new URLSearchParams(calls()[0].rawQuery);
		expect(calls()[0].path).toBe(`/api/v1/echo/${userId}`);
		expect(Object.fromEntries(sent)).toEqual({ owner: `id:${userId}`, page: '2' });
	});

	it('sends a parameter as often as it is there', async () => {
		await asUser(request('/api/v1/echo', query(['id', '1'], ['a', 'b'], ['id', '2'])));
		expect(calls()[0].rawQuery).toBe('id=1&id=2&a=b');
	});

	it('keeps a query that is part of the path', async () => {
		await asUser(request('/api/v1/echo?page=2', query(['sort', '-created'])));
		expect(calls()[0].rawQuery).toBe('page=2&sort=-created');
	});

	it('makes one item of each entry of a list', async () => {
		moneyNs.faults.add({ kind: 'status', status: 200, path: '/api/v1/echo', body: '[{"a":1},2]' });
		expect(json(await asUser(request('/api/v1/echo')))).toEqual([{ a: 1 }, { data: 2 }]);
	});

	it('sends writes one after another in the order of the items', async () => {
		const write = request('/api/v1/echo', { method: 'POST', body: '={{ { n: $json.index } }}' });
		await asUser(write, { items: numbered(20) });
		expect(calls().map(({ body }) => body.toString())).toEqual(
			numbered(20).map(({ index }) => `{"n":${index}}`),
		);
	});

	it.each([
		'https://evil.example.com/api/v1/echo',
		'//evil.example.com',
		'/api/../admin',
		'/api/%2e%2e/admin',
		'/api/a%2fb',
		'/api\\..\\admin',
		'/api/v1/{orderId}',
		'={{ "" }}',
	])('refuses the path %j before anything is sent, even a login', async (path) => {
		const result = await asUser(request(path));
		expect(result.error?.message).toContain("'Path'");
		expect(moneyNs.journal.entries).toEqual([]);
	});

	it('refuses what the data of an item puts into the path', async () => {
		const result = await asUser(request('=/api/v1/orders/{{ $json.id }}'), {
			items: [{ id: '../users' }, { id: '17' }],
			onError: 'continueRegularOutput',
		});
		expect(json(result)[0].error).toContain("'..'");
		expect(calls().map(({ path }) => path)).toEqual(['/api/v1/orders/17']);
	});

	it.each(['{"a":', 'text', '1'])('refuses the body %j before anything is sent', async (body) => {
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body }));
		expect(result.error?.message).toContain("'JSON Body'");
		expect(moneyNs.journal.entries).toEqual([]);
	});

	it('repeats a read after a lost connection and a 5xx', async () => {
		moneyNs.faults.add({ kind: 'resetAfter', path: '/api/v1/echo' });
		moneyNs.faults.add({ kind: 'status', status: 503, path: '/api/v1/echo' });
		expect((await asUser(request('/api/v1/echo'))).error).toBeUndefined();
		expect(calls()).toHaveLength(3);
	});

	it.each([{ kind: 'resetAfter' as const }, { kind: 'status' as const, status: 500 }])(
		'sends a write once when $kind leaves its fate open',
		async (fault) => {
			moneyNs.faults.add({ ...fault, path: '/api/v1/echo' } as never);
			const result = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
			expect(calls()).toHaveLength(1);
			expect(result.error?.description).toContain('not repeated');
		},
	);

	it('repeats a write after a 401, which did nothing', async () => {
		moneyNs.faults.add({ kind: 'status', status: 401, path: '/api/v1/echo' });
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
		expect(result.error).toBeUndefined();
		expect(calls().map(({ status }) => status)).toEqual([401, 200]);
		expect(logins()).toHaveLength(2);
	});

	it.each([
		[{ error: 'from error', message: 'from message' }, 'MoneyNS: from error'],
		[{ message: 'from message', errors: { a: ['b'] } }, 'MoneyNS: from message'],
		[{ errors: { a: ['from errors'] } }, 'MoneyNS: from errors'],
		[{}, 'MoneyNS answered with HTTP status 422'],
	])('shows the words of %j', async (body, message) => {
		const fault = { kind: 'status' as const, status: 422, path: '/api/v1/echo' };
		moneyNs.faults.add({ ...fault, body: JSON.stringify(body) });
		const { error } = await asUser(request('/api/v1/echo'));
		expect(error).toMatchObject({ message, httpCode: '422' });
	});

	it.each([
		[{ kind: 'html' as const }, 'web page'],
		[{ kind: 'truncatedJson' as const }, 'cut off'],
	])('recognises %j', async (fault, words) => {
		moneyNs.faults.add({ ...fault, path: '/api/v1/echo', times: 'always' });
		expect((await asUser(request('/api/v1/echo'))).error?.message).toContain(words);
		const written = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
		expect(written.error?.description).toContain('may have carried the request out');
	});
});

describe('checkout: buildUrl', () => {
	const PING = 'https://n8n.example.com/webhook/4e1c/webhook';
	const checkout = (additionalFields: INodeParameters = {}, more: INodeParameters = {}) => ({
		resource: 'checkout',
		operation: 'buildUrl',
		request_id: 'order-1042',
		payment_operation: 'buy_with_fiat',
		payment_symbol: 'ETH',
		lifetimeMinutes: 30,
		additionalFields,
		...more,
	});
	/** Checked with Node's crypto alone. */
	const claimsIn = (url: string, digest = 'RSA-SHA512'): IDataObject => {
		const token = new URL(url).searchParams.get('token') ?? '';
		const [header, payload, signature] = token.split('.');
		const isAuthentic = verify(
			digest,
			Buffer.from(`${header}.${payload}`),
			createPublicKey(fixture('keys/test-rsa-public.pem')),
			Buffer.from(signature, 'base64url'),
		);
		expect(isAuthentic).toBe(true);
		return JSON.parse(Buffer.from(payload, 'base64url').toString()) as IDataObject;
	};
	const key = { privateKey: fixture('keys/test-rsa-private.pem') };

	it('makes a link that the checkout page accepts, without any request', async () => {
		const before = Math.floor(Date.now() / 1000);
		const result = await asPlatform(
			checkout({ payment_amount: '0.10', lang: 'de', display: 'dark', landing: true }),
		);
		expect(moneyNs.journal.entries).toEqual([]);
		const [{ url, request_id: requestId, expire, expiresAt }] = json(result);
		expect(requestId).toBe('order-1042');
		expect(Number(expire)).toBeGreaterThanOrEqual(before + 1800);
		expect(Number(expire)).toBeLessThanOrEqual(Date.now() / 1000 + 1800);
		expect(expiresAt).toBe(new Date(Number(expire) * 1000).toISOString());

		const page = await fetch(String(url));
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('order-1042')]);
		expect(moneyNs.state.checkouts).toEqual([
			{
				request_id: 'order-1042',
				payment: { operation: 'buy_with_fiat', symbol: 'ETH', amount: '0.10' },
				expire,
			},
		]);
		const { searchParams } = new URL(String(url));
		expect([...searchParams.keys()]).toEqual(['platform', 'token', 'lang', 'display', 'landing']);
		expect(searchParams.get('platform')).toBe(moneyNs.credentials.platform);
	});

	it.each(['RS512', 'RS384', 'RS256'])(
		'signs with %s, as an independent check finds',
		async (algorithm) => {
			const result = await asPlatform(checkout(), { credential: { ...key, algorithm } });
			const digest = `RSA-SHA${algorithm.slice(2)}`;
			expect(claimsIn(String(json(result)[0].url), digest).request_id).toBe('order-1042');
		},
	);

	it('signs the ping URL for the request ID', async () => {
		const result = await asPlatform(checkout({ ping_url: PING }), { credential: key });
		const ping = new URL(String(claimsIn(String(json(result)[0].url)).ping_url));
		expect(`${ping.origin}${ping.pathname}`).toBe(PING);
		expect(ping.searchParams.get('ping_request_id')).toBe('order-1042');
		expect(ping.searchParams.get('ping_signature')).toMatch(/^[0-9a-f]{64}$/);
	});

	it('leaves the ping URL alone where that is wished, and needs no secret then', async () => {
		const result = await asPlatform(
			checkout({ ping_url: PING }, { options: { signPingUrl: false } }),
			{ credential: { ...key, pingSecret: '' } },
		);
		expect(claimsIn(String(json(result)[0].url)).ping_url).toBe(PING);
	});

	it.each([
		[{ payment_symbol: '={{ "" }}' }, {}, {}, "'Symbol'"],
		[{ request_id: ' ' }, {}, {}, "'Request ID'"],
		[{ lifetimeMinutes: 0 }, {}, {}, "'Lifetime'"],
		[{ lifetimeMinutes: 1.5 }, {}, {}, "'Lifetime'"],
		[{}, { payment_amount: '={{ 0.1 + 0.2 }}' }, {}, "'Amount'"],
		[{}, { user_dob: '31.12.1990' }, {}, "'User Date of Birth'"],
		[{}, { lang: '={{ "fr" }}' }, {}, "lang 'fr'"],
		[{}, { furtherPayload: '[]' }, {}, "'Further Payload'"],
		[{}, { ping_url: PING }, { pingSecret: '' }, "'Ping Secret'"],
		[{}, {}, { privateKey: 'nonsense' }, "'Private Key'"],
		[{}, {}, { platform: '' }, "'Platform'"],
		[{}, {}, { checkoutUrl: 'http://checkout.example.com' }, "'Checkout URL'"],
	])('refuses %j %j %j', async (more, additional, credential, label) => {
		const result = await asPlatform(checkout(additional, more), { credential });
		expect(result.error?.message).toContain(label);
		expect(result.items).toEqual([]);
	});

	it('asks for the credential of a platform', async () => {
		const result = await asUser(checkout());
		expect(result.error?.message).toContain("Platform in the 'Authentication' field");
	});

	it('makes one link for each item, and tells which ones it could not make', async () => {
		const result = await asPlatform(checkout({}, { request_id: '={{ $json.id }}' }), {
			items: [{ id: 'a' }, { id: '' }, { id: 'c' }],
			onError: 'continueRegularOutput',
		});
		expect(json(result).map(({ request_id: id, error }) => id ?? error)).toEqual([
			'a',
			expect.stringContaining("'Request ID'"),
			'c',
		]);
	});
});
