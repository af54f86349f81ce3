import { createHmac } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { captureLogs } from '../support/logs.cjs';
import { WebhookHost, type Listening } from '../support/engine/webhook.cjs';

type Call = Parameters<WebhookHost['call']>[0];

const SECRET = 'ping secret, long and random';
const REQUEST = 'order-1042';

const sign = (requestId: string, secret = SECRET) =>
	createHmac('sha256', secret).update(requestId).digest('hex');
/** What a ping URL of the node `Checkout: Build URL` carries. */
const signed = (requestId = REQUEST) => ({
	ping_request_id: requestId,
	ping_signature: sign(requestId),
});

function host(parameters: INodeParameters = {}, more: Partial<Listening> = {}): WebhookHost {
	return new WebhookHost({
		node: 'moneyNsTrigger',
		parameters,
		credentials: { moneyNsPlatformApi: { pingSecret: SECRET } },
		...more,
	});
}

const get = (query: Record<string, unknown>): Call => ({ method: 'GET', query, body: null });
const post = (body: unknown, query: Record<string, unknown> = signed()): Call => ({
	method: 'POST',
	query,
	body,
	rawBody: JSON.stringify(body),
});
const started = ({ started: executions }: WebhookHost) => executions.map(([{ json }]) => json);

describe('an authentic ping', () => {
	it('by GET starts the workflow with its content as a hint', async () => {
		const n8n = host();
		const answer = await n8n.call(get({ ...signed(), status: 'completed', order: '17' }));
		expect(answer).toMatchObject({ status: 200, by: 'n8n' });
		expect(started(n8n)).toEqual([
			{
				request_id: REQUEST,
				contentVerified: false,
				unverifiedContent: {
					method: 'GET',
					query: { status: 'completed', order: '17' },
					body: {},
				},
			},
		]);
	});

	it('by POST starts the workflow with its content as a hint', async () => {
		const n8n = host();
		const body = { request_id: 'another', status: 'completed', amount: '0.10' };
		expect(await n8n.call(post(body))).toMatchObject({ status: 200, by: 'n8n' });
		expect(started(n8n)).toEqual([
			{
				request_id: REQUEST,
				contentVerified: false,
				unverifiedContent: { method: 'POST', query: {}, body },
			},
		]);
	});

	it.each(['bestellung ä/ö 🚀', 'a b+c%20', 'x'.repeat(500), '{"a":1}', '__proto__'])(
		'has the request ID %j',
		async (requestId) => {
			const n8n = host();
			await n8n.call(get(signed(requestId)));
			expect(started(n8n)).toMatchObject([{ request_id: requestId }]);
		},
	);

	it('brings a request ID of its own along, which proves nothing', async () => {
		const n8n = host();
		await n8n.call(get({ ...signed(), request_id: 'order-1' }));
		expect(started(n8n)).toMatchObject([
			{ request_id: REQUEST, unverifiedContent: { query: { request_id: 'order-1' } } },
		]);
	});

	it('may have a body that is no JSON', async () => {
		const n8n = host();
		const answer = await n8n.call({ ...post('plain text'), rawBody: 'plain text' });
		expect(answer.status).toBe(200);
		expect(started(n8n)).toMatchObject([{ unverifiedContent: { body: 'plain text' } }]);
	});

	it('is told that n8n could not start', async () => {
		const n8n = host();
		expect((await n8n.call({ ...get(signed()), startFails: true })).status).toBe(500);
		expect((await n8n.call(get(signed()))).status).toBe(200);
		expect(n8n.started).toHaveLength(1);
	});
});

const right = signed();
const signature = right.ping_signature;

/** Without anything that this host knows the secret of. */
const FORGED: Array<[string, Record<string, unknown>]> = [
	['nothing', {}],
	['the request ID alone', { ping_request_id: REQUEST }],
	['the signature alone', { ping_signature: signature }],
	['an empty request ID', { ...right, ping_request_id: '' }],
	['an empty request ID that is signed', { ping_request_id: '', ping_signature: sign('') }],
	['an empty signature', { ...right, ping_signature: '' }],
	['another request ID', { ...right, ping_request_id: 'order-1043' }],
	['a request ID in another case', { ...right, ping_request_id: REQUEST.toUpperCase() }],
	['a request ID with a blank behind it', { ...right, ping_request_id: `${REQUEST} ` }],
	['a request ID with a NUL behind it', { ...right, ping_request_id: `${REQUEST}\0` }],
	['a request ID cut off', { ...right, ping_request_id: REQUEST.slice(0, -1) }],
	['the signature of another secret', { ...right, ping_signature: sign(REQUEST, 'another') }],
	['the signature of an empty secret', { ...right, ping_signature: sign(REQUEST, '') }],
	['the secret for a signature', { ...right, ping_signature: SECRET }],
	['a signature in capitals', { ...right, ping_signature: signature.toUpperCase() }],
	['a signature cut off', { ...right, ping_signature: signature.slice(0, -1) }],
	['a signature with one digit more', { ...right, ping_signature: `${signature}0` }],
	['a signature with a line break', { ...right, ping_signature: `${signature}\n` }],
	[
		'a signature in base64',
		{ ...right, ping_signature: Buffer.from(signature, 'hex').toString('base64') },
	],
	['a signature with another first digit', { ...right, ping_signature: flip(signature, 0) }],
	['a signature with another last digit', { ...right, ping_signature: flip(signature, 63) }],
	[
		'a SHA-512 signature',
		{ ...right, ping_signature: createHmac('sha512', SECRET).update(REQUEST).digest('hex') },
	],
	['the request ID twice', { ...right, ping_request_id: [REQUEST, REQUEST] }],
	['the request ID as an object', { ...right, ping_request_id: { 0: REQUEST } }],
	['the signature twice', { ...right, ping_signature: [signature, signature] }],
	['a list of one signature', { ...right, ping_signature: [signature] }],
	['the signature as an object', { ...right, ping_signature: { length: 64 } }],
	['names in capitals', { PING_REQUEST_ID: REQUEST, PING_SIGNATURE: signature }],
	['the name that MoneyNS has for it', { request_id: REQUEST, signature }],
	['something appended by the caller', { ...right, ping_signature: `${signature}?status=paid` }],
];

function flip(hex: string, at: number): string {
	return `${hex.slice(0, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`;
}

describe.each(['GET', 'POST'])('a forged ping by %s', (method) => {
	it.each(FORGED)('with %s starts nothing', async (_, query) => {
		const n8n = host();
		const answer = await n8n.call({ method, query, body: right, rawBody: JSON.stringify(right) });
		expect(answer).toMatchObject({ status: 401, by: 'trigger' });
		expect(n8n.started).toEqual([]);
		expect(n8n.saved).toBe('{}');
		expect(answer.body).not.toContain(sign(REQUEST));
		expect(answer.body).not.toContain(SECRET);
	});

	it('with the proof in headers or body starts nothing', async () => {
		const n8n = host();
		const call = { method, headers: right, query: {}, body: right, rawBody: 'x' };
		expect((await n8n.call(call)).status).toBe(401);
		expect(n8n.started).toEqual([]);
	});
});

it('costs no credential where the form is wrong already', async () => {
	const n8n = host();
	await n8n.call(get({ ...right, ping_signature: 'short' }));
	await n8n.call(get({}));
	expect(n8n.credentialLoads).toBe(0);
	await n8n.call(get(right));
	expect(n8n.credentialLoads).toBe(1);
});

describe('without a secret', () => {
	const without = { credentials: { moneyNsPlatformApi: { pingSecret: ' ' } } };

	it('every ping is refused, with what to do', async () => {
		const n8n = host({}, without);
		for (const secret of ['', ' ']) {
			const query = { ...right, ping_signature: sign(REQUEST, secret) };
			const answer = await n8n.call(get(query));
			expect(answer).toMatchObject({ status: 401, body: expect.stringContaining('Ping Secret') });
		}
		expect(n8n.started).toEqual([]);
	});

	it('the workflow cannot be activated', async () => {
		await expect(host({}, without).lifecycle('create')).rejects.toThrow('Ping Secret');
		await expect(host().lifecycle('create')).resolves.toBe(true);
		await expect(host().lifecycle('checkExists')).resolves.toBe(false);
		await expect(host().lifecycle('delete')).resolves.toBe(true);
	});
});

describe('repetitions', () => {
	const pings = [
		get(signed()),
		get(signed()),
		get({ ...signed(), status: 'paid' }),
		post({ status: 'paid' }),
		post({ status: 'paid' }),
		post({ status: 'sent' }),
		get(signed('order-1043')),
	];

	it.each([
		[{}, 7],
		[{ repetitions: 'every' }, 7],
		[{ repetitions: 'different' }, 5],
		[{ repetitions: 'first' }, 2],
	])('with %j start %i workflows', async (parameters, count) => {
		const n8n = host(parameters);
		for (const ping of pings) expect((await n8n.call(ping)).status).toBe(200);
		expect(n8n.started).toHaveLength(count);
	});

	it('are not counted while n8n cannot start', async () => {
		const n8n = host({ repetitions: 'first' });
		expect((await n8n.call({ ...get(signed()), startFails: true })).status).toBe(500);
		expect((await n8n.call(get(signed()))).status).toBe(200);
		expect(n8n.started).toHaveLength(1);
	});

	it('can be tried out as often as one likes', async () => {
		const n8n = host({ repetitions: 'first' }, { mode: 'manual' });
		await n8n.call(get(signed()));
		await n8n.call(get(signed()));
		expect(n8n.started).toHaveLength(2);
	});
});

it('shows the signature nowhere', async () => {
	const n8n = host();
	const { logged } = await captureLogs(async () => {
		await n8n.call(get({ ...signed(), a: '1' }));
		await n8n.call(post({ a: 1 }));
		await n8n.call(get({ ...right, ping_request_id: 'other' }));
	});
	const shown = `${JSON.stringify(n8n.started)} ${n8n.saved} ${logged}`;
	expect(n8n.started).toHaveLength(2);
	expect(shown).not.toContain(signature);
	expect(shown).not.toContain(SECRET);
});
