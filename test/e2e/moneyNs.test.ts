import { createPublicKey, verify } from 'node:crypto';
import type { StoredCredential } from '../../scripts/lib/n8nRest.cjs';
import { numbered } from '../support/numbered.cjs';
import { query } from '../support/parameters.cjs';
import { checkoutLink, moneyNsStep, useMoneyNs } from './support/moneyNs.cjs';
import { runStep } from './support/n8n.cjs';
import type { Step } from './support/workflow.cjs';

const provider = useMoneyNs();
const { n8n, logins, calls } = provider;

const echo = (credential: StoredCredential): Step =>
	moneyNsStep(credential, 'apiCall', 'request', {
		method: 'GET',
		path: '/api/v1/echo',
		...query(['n', '={{ $json.index }}']),
	});

describe('sessions', () => {
	it('are opened once for 200 items without a token, which n8n then keeps', async () => {
		const run = await runStep(n8n, echo(provider.user), numbered(200));
		expect(run.error).toBeUndefined();
		expect(run.json('MoneyNS').map(({ data }) => (data as { query: object }).query)).toEqual(
			numbered(200).map(({ index }) => ({ n: String(index) })),
		);
		expect([logins().length, calls().length]).toEqual([1, 200]);

		await runStep(n8n, echo(provider.user), numbered(5));
		expect([logins().length, calls().length]).toEqual([1, 205]);
		expect(run.stored).not.toContain(provider.simulator.state.sessions[0].token);
	});

	it('that have ended are renewed once, and no item fails', async () => {
		await runStep(n8n, echo(provider.platform));
		provider.simulator.commands.expireSessions();
		provider.simulator.journal.clear();
		const run = await runStep(n8n, echo(provider.platform), numbered(200));
		expect(run.error).toBeUndefined();
		expect(run.json('MoneyNS').filter(({ data }) => data === undefined)).toEqual([]);
		expect(run.items('MoneyNS')).toHaveLength(200);
		expect(logins()).toHaveLength(1);

		provider.simulator.journal.clear();
		await runStep(n8n, echo(provider.platform), numbered(5));
		expect(provider.simulator.journal.entries.map(({ status }) => status)).toEqual(
			Array(5).fill(200),
		);
	});

	it('of a locked account are asked for once, and every item is told', async () => {
		const locked = await provider.addUser({ email: 'locked@email.com' });
		const run = await runStep(n8n, { ...echo(locked), continueOnFail: true }, numbered(200));
		expect(run.status).toBe('success');
		const errors = run.json('MoneyNS').map(({ error }) => String(error));
		expect(errors).toHaveLength(200);
		expect(errors.filter((error) => !error.includes('account is locked'))).toEqual([]);
		expect([logins().length, calls().length]).toEqual([1, 0]);
	});
});

it('session: get tells the user ID and keeps the token to itself', async () => {
	const { credentials, state } = provider.simulator;
	for (const credential of [provider.user, provider.platform]) {
		const run = await runStep(n8n, moneyNsStep(credential, 'session', 'get'));
		expect(run.json('MoneyNS')).toEqual([
			{ userId: credentials.userId, validUntil: expect.any(String) },
		]);
		for (const { token } of state.sessions) expect(run.stored).not.toContain(token);
	}
});

it('apiCall: request puts the user ID in, and sends a body as it is', async () => {
	const { userId } = provider.simulator.credentials;
	const orders = await runStep(
		n8n,
		moneyNsStep(provider.user, 'apiCall', 'request', { path: '/api/v1/users/{userId}/orders' }),
	);
	expect(orders.json('MoneyNS')).toMatchObject([{ meta: { total: 12 } }]);
	expect(calls()[0].path).toBe(`/api/v1/users/${userId}/orders`);

	const body = '{ "amount": 12345678901234567890.10 }';
	const sent = await runStep(
		n8n,
		moneyNsStep(provider.user, 'apiCall', 'request', {
			method: 'POST',
			path: '/api/v1/echo',
			body,
		}),
	);
	expect(sent.json('MoneyNS')).toMatchObject([{ data: { method: 'POST', body } }]);
});

it.each(['https://evil.example.com/', '//evil.example.com', '/api/../x', '/a%2fb', '/a\\b'])(
	'apiCall: request refuses the path %j and sends nothing',
	async (path) => {
		const run = await runStep(n8n, moneyNsStep(provider.user, 'apiCall', 'request', { path }));
		expect(run.error?.message).toContain("'Path'");
		expect(provider.simulator.journal.entries).toEqual([]);
	},
);

it('checkout: buildUrl makes a link that independent verifiers accept, without a request', async () => {
	const link = new URL(await checkoutLink(provider, 'https://n8n.example.com/webhook/1/webhook'));
	expect(provider.simulator.journal.entries).toEqual([]);
	const [header, payload, signature] = (link.searchParams.get('token') ?? '').split('.');
	const key = createPublicKey(provider.simulator.state.platforms[0].publicKey);
	const signed = Buffer.from(`${header}.${payload}`);
	expect(verify('RSA-SHA512', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);

	expect((await fetch(link)).status).toBe(200);
	expect(provider.simulator.state.checkouts).toMatchObject([
		{ request_id: 'order-1042', payment: { secondAmount: '100.10' } },
	]);
});
