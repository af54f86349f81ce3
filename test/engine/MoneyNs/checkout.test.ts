import { createPublicKey, verify } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { fixture } from '../../support/fixtures.cjs';
import { json } from '../../support/engine/run.cjs';
import { useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, asPlatform } = provider;

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
		expect(provider.simulator.journal.entries).toEqual([]);
		const [{ url, request_id: requestId, expire, expiresAt }] = json(result);
		expect(requestId).toBe('order-1042');
		expect(Number(expire)).toBeGreaterThanOrEqual(before + 1800);
		expect(Number(expire)).toBeLessThanOrEqual(Date.now() / 1000 + 1800);
		expect(expiresAt).toBe(new Date(Number(expire) * 1000).toISOString());

		const page = await fetch(String(url));
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('order-1042')]);
		expect(provider.simulator.state.checkouts).toEqual([
			{
				request_id: 'order-1042',
				payment: { operation: 'buy_with_fiat', symbol: 'ETH', amount: '0.10' },
				expire,
			},
		]);
		const { searchParams } = new URL(String(url));
		expect([...searchParams.keys()]).toEqual(['platform', 'token', 'lang', 'display', 'landing']);
		expect(searchParams.get('platform')).toBe(provider.simulator.credentials.platform);
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

	it.each([false, '={{ "No" }}', '={{ 0 }}'])(
		'leaves the ping URL alone where that is wished, and needs no secret then: %j',
		async (signPingUrl) => {
			const result = await asPlatform(checkout({ ping_url: PING }, { options: { signPingUrl } }), {
				credential: { ...key, pingSecret: '' },
			});
			expect(claimsIn(String(json(result)[0].url)).ping_url).toBe(PING);
		},
	);

	it.each([
		['={{ " YES" }}', 'true'],
		['={{ 1 }}', 'true'],
		['={{ "off" }}', 'false'],
		['={{ "null" }}', null],
		['={{ null }}', null],
	])('sends Landing %j as %j', async (landing, sent) => {
		const [{ url }] = json(await asPlatform(checkout({ landing }), { credential: key }));
		expect(new URL(String(url)).searchParams.get('landing')).toBe(sent);
	});

	it.each([
		[{ payment_symbol: '={{ "" }}' }, {}, {}, "'Symbol'"],
		[{ request_id: ' ' }, {}, {}, "'Request ID'"],
		[{ lifetimeMinutes: 0 }, {}, {}, "'Lifetime'"],
		[{ lifetimeMinutes: 1.5 }, {}, {}, "'Lifetime'"],
		[{ lifetimeMinutes: 43_201 }, {}, {}, "'Lifetime'"],
		[{}, { payment_amount: '={{ 0.1 + 0.2 }}' }, {}, "'Amount'"],
		[{}, { user_dob: '31.12.1990' }, {}, "'User Date of Birth'"],
		[{}, { lang: '={{ "fr" }}' }, {}, "'Language'"],
		[{}, { landing: '={{ "maybe" }}' }, {}, "'Landing'"],
		[{ options: { signPingUrl: '={{ "maybe" }}' } }, {}, {}, "'Sign Ping URL'"],
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
