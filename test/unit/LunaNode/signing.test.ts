import { signedForm } from '../../../nodes/LunaNode/signing';
import { authenticate, BASE, KEYS, vectors, verified } from './signed';

beforeEach(() => {
	jest.useFakeTimers({ now: 1_700_000_000_999, doNotFake: ['performance'] });
});

afterEach(() => {
	jest.useRealTimers();
});

it.each(vectors)('signs the golden vector $name', (vector) => {
	const { form, path, parameters, nonce } = vector;
	expect(signedForm({ id: vector.apiId, key: vector.apiKey }, path, parameters, nonce)).toBe(form);
});

it("agrees with a third party's published figure", () => {
	const alphabet = 'abcdefghijklmnopqrstuvwxyz'.repeat(5).slice(0, 128);
	const req = JSON.stringify({ api_id: 'abcdefghijklmnop', api_partialkey: alphabet.slice(0, 64) });
	const form = signedForm({ id: 'abcdefghijklmnop', key: alphabet }, 'vm/list/', {}, '775886400');
	expect(new URLSearchParams(form).get('req')).toBe(req);
	expect(new URLSearchParams(form).get('signature')).toBe(
		'af5b7ba795e6a65fd12ea80343652ce3de1008972cff6e28185043915ac6c6152e50a931c8ec054f416226b162d21ad7c4461dc2953448f5e743bcf41cdd46c9',
	);
});

describe('a request from a node', () => {
	it('leaves as the signed form, with the current second as nonce', async () => {
		const signed = await authenticate({
			url: `${BASE}/api/vm/info/`,
			body: { vm_id: '5' },
			json: true,
		});
		expect(verified(signed)).toEqual({
			path: 'vm/info/',
			nonce: 1_700_000_000,
			req: { vm_id: '5', ...KEYS },
		});
		expect(signed.headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded' });
	});

	it.each([
		['a relative url with a baseURL', { url: '/api/vm/list/', baseURL: BASE }],
		['no slash at the end', { url: `${BASE}/api/vm/list` }],
		['a base URL that ends in a slash', { url: '/api/vm/list', baseURL: `${BASE}/` }],
	])('may have %s', async (_what, address) => {
		const signed = await authenticate(address);
		expect(signed.url).toBe(`${BASE}/api/vm/list/`);
		expect(verified(signed).req).toEqual(KEYS);
	});

	it('may go to a base URL with a path', async () => {
		const signed = await authenticate(
			{ url: '/api/lb/member_add/' },
			{ baseUrl: 'https://proxy.example/luna/' },
		);
		expect(signed.url).toBe('https://proxy.example/luna/api/lb/member_add/');
	});

	it('is not changed itself: n8n sends the same options again for the next page', async () => {
		const request = {
			url: '/api/vm/list/',
			qs: { page: 1 },
			body: { region: 'toronto' },
			headers: {},
		};
		const before = JSON.stringify(request);
		await authenticate(request);
		expect(JSON.stringify(request)).toBe(before);
	});
});

describe('a request from the HTTP Request node', () => {
	it.each([
		['a JSON body', { body: { vm_id: '5' }, json: true }],
		['a JSON text', { body: '{"vm_id":"5"}', json: true }],
		[
			'a form',
			{ form: { vm_id: '5' }, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
		],
		[
			'a form text',
			{ body: 'vm_id=5', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
		],
		[
			'a Buffer',
			{ body: Buffer.from('{"vm_id":"5"}'), headers: { 'Content-Type': 'application/json' } },
		],
	])('with %s leaves as the signed form', async (_what, parts) => {
		const signed = await authenticate({ uri: `${BASE}/api/vm/info`, qs: {}, ...parts });
		expect(verified(signed).req).toEqual({ vm_id: '5', ...KEYS });
		expect(signed.uri).toBe(`${BASE}/api/vm/info/`);
		expect(signed.form).toBeUndefined();
		expect(signed.headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded' });
	});

	it('keeps other headers', async () => {
		const signed = await authenticate({
			uri: `${BASE}/api/vm/list/`,
			headers: { Accept: 'text/plain' },
		});
		expect(signed.headers).toHaveProperty('Accept', 'text/plain');
	});
});

describe('a request that was signed before', () => {
	it('is signed afresh, not wrapped twice', async () => {
		const first = await authenticate({
			url: `${BASE}/api/vm/info/`,
			body: { vm_id: '5', name: 'é&=+' },
		});
		jest.advanceTimersByTime(5000);
		const second = await authenticate({ ...first });
		expect(verified(second)).toEqual({
			path: 'vm/info/',
			nonce: 1_700_000_005,
			req: { vm_id: '5', name: 'é&=+', ...KEYS },
		});
	});

	it('equals one that is signed only at the later time', async () => {
		const request = { url: `${BASE}/api/vm/info/`, body: { vm_id: '5' } };
		const first = await authenticate(request);
		jest.advanceTimersByTime(5000);
		expect(await authenticate({ ...first })).toEqual(await authenticate(request));
	});

	it('takes the new key when the credential was changed meanwhile', async () => {
		const first = await authenticate(
			{ url: `${BASE}/api/vm/list/` },
			{ apiId: 'OTHERID000000001' },
		);
		expect(verified(await authenticate({ ...first })).req).toEqual(KEYS);
	});
});
