import { createHmac } from 'node:crypto';
import { captureLogs } from '../../support/logs.cjs';
import { get, host, post, REQUEST, SECRET, sign, signed } from './pings';

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
