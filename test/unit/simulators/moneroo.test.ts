import type { MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { MONEROO_DEMO, startMoneroo } from '../../../simulators/moneroo/index.cjs';
import type { Sent } from './support.cjs';
import { send } from './support.cjs';

const PAYMENT = {
	amount: 7500,
	currency: 'XOF',
	description: 'Invoice 2031',
	return_url: 'https://shop.example/thanks?ref=2031',
	customer: { email: 'awa.sow@example.org', first_name: 'Awa', last_name: 'Sow' },
	metadata: { invoice: '2031' },
	methods: ['wave_sn', 'orange_sn'],
};
const PAYOUT = {
	amount: 12000,
	currency: 'XAF',
	description: 'Supplier invoice 88',
	method: 'mtn_cm',
	customer: { email: 'paul@example.org', first_name: 'Paul', last_name: 'Essomba' },
	recipient: { msisdn: '237670000002' },
};

let simulator: MonerooSimulator;

beforeEach(async () => {
	simulator = await startMoneroo();
});

afterEach(async () => {
	await simulator.close();
});

const call = async (path: string, sent: Sent = {}, key = MONEROO_DEMO.secretKey) =>
	await send(simulator.url + path, {
		...sent,
		headers: { Authorization: `Bearer ${key}`, ...sent.headers },
	});
const post = async (path: string, value: object) =>
	await call(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(value),
	});

describe('keys', () => {
	it.each([
		[401, 'wrong'],
		[401, 'pvk_sandbox_demo'],
		[403, MONEROO_DEMO.publicKey],
	])('answer %i to %s', async (status, key) => {
		const seen = await call('/v1/payments/py_demo0001aaaa', {}, key);
		expect([seen.status, Object.keys(seen.json())]).toEqual([
			status,
			['message', 'data', 'errors'],
		]);
	});

	it('are not asked for by the catalogues, which have no /v1', async () => {
		const payment = await send(`${simulator.url}/utils/payment/methods`);
		const payout = await send(`${simulator.url}/utils/payout/methods`);
		expect((payment.json().data as unknown[]).length).toBe(67);
		expect((payout.json().data as unknown[]).length).toBe(41);
		expect(payment.json().data).toContainEqual(expect.objectContaining({ short_code: 'wave_sn' }));
		const versioned = await call('/v1/utils/payment/methods');
		expect(versioned.status).toBe(404);
		expect(versioned.json().message).toBe('The route v1/utils/payment/methods could not be found.');
	});
});

describe('payments', () => {
	it('are created once and can be read in both shapes', async () => {
		const created = await post('/v1/payments/initialize', PAYMENT);
		expect(created.status).toBe(201);
		const { id } = created.json().data as { id: string };
		simulator.commands.setStatus({ id, status: 'success' });
		const verified = (await call(`/v1/payments/${id}/verify`)).json().data;
		const retrieved = (await call(`/v1/payments/${id}`)).json().data;
		expect(verified).toMatchObject({
			status: 'success',
			amount: 7500,
			amount_formatted: 'XOF 7.500',
			currency: { code: 'XOF' },
			capture: { method: { short_code: 'wave_sn' } },
			is_processed: false,
		});
		expect(retrieved).toMatchObject({
			status: 'success',
			currency: 'XOF',
			method: { code: 'wave_sn' },
		});
	});

	it('are in the state exactly once when the connection is reset after processing', async () => {
		const before = simulator.state.transactions.all('payment').length;
		simulator.faults.add({ kind: 'resetAfter', method: 'POST' });
		await expect(post('/v1/payments/initialize', PAYMENT)).rejects.toThrow();
		expect(simulator.state.transactions.all('payment')).toHaveLength(before + 1);
	});

	it('can be marked as processed', async () => {
		const seen = await call('/v1/payments/py_demo0001aaaa/process', { method: 'POST' });
		expect(seen.json().data).toMatchObject({
			is_processed: true,
			processed_at: expect.any(String),
		});
	});

	it('have no capture yet while they are initiated, and [] for metadata that is empty', async () => {
		const bare = { ...PAYMENT, metadata: {} };
		const { id } = (await post('/v1/payments/initialize', bare)).json().data as { id: string };
		const { data } = (await call(`/v1/payments/${id}/verify`)).json();
		expect(data).toMatchObject({ status: 'initiated', capture: null, metadata: [] });
	});
});

describe('payouts', () => {
	it('are created, and demo payouts settle when they are verified', async () => {
		const created = await post('/v1/payouts/initialize', PAYOUT);
		expect([created.status, created.json().success]).toEqual([201, true]);
		const outcomes: unknown[] = [];
		for (const account_number of ['4149518161', '4149518162', '4149518163']) {
			const demo = {
				...PAYOUT,
				currency: 'USD',
				method: 'moneroo_payout_demo',
				recipient: { account_number },
			};
			const { id } = (await post('/v1/payouts/initialize', demo)).json().data as { id: string };
			const { data } = (await call(`/v1/payouts/${id}/verify`)).json();
			outcomes.push((data as { status: string }).status);
		}
		expect(outcomes).toEqual(['success', 'failed', 'pending']);
	});

	it('are never cancelled', () => {
		const cancel = () =>
			simulator.commands.setStatus({ id: 'po_demo0002bbbb', status: 'cancelled' });
		expect(cancel).toThrow('never cancelled');
	});

	it('are not found among the payments', async () => {
		expect((await call('/v1/payments/po_demo0001bbbb')).status).toBe(404);
		expect((await call('/v1/payouts/po_demo0001bbbb')).status).toBe(200);
	});
});

describe('validation', () => {
	it.each([
		[400, 'amount', { amount: undefined }],
		[422, 'amount', { amount: 10.5 }],
		[422, 'amount', { amount: '7500' }],
		[422, 'amount', { amount: 0 }],
		[422, 'return_url', { return_url: 'http://shop.example' }],
		[422, 'description', { description: 'x'.repeat(156) }],
		[422, 'metadata', { metadata: { a: 1 } }],
		[422, 'metadata', { metadata: { a: '' } }],
		[422, 'methods', { methods: ['mtn_cm'] }],
		[422, 'methods', { methods: ['wave_sn'], restrict_country_code: 'SN' }],
		[422, 'customer.email', { customer: { ...PAYMENT.customer, email: 'nobody' } }],
	])('answers %i for %s when given %j', async (status, field, change) => {
		const seen = await post('/v1/payments/initialize', { ...PAYMENT, ...change });
		expect([seen.status, Object.keys(seen.json().errors as object)]).toEqual([status, [field]]);
		expect(simulator.journal.processed).toEqual([]);
	});

	it('asks of a payout what its method asks', async () => {
		const noRecipient = await post('/v1/payouts/initialize', { ...PAYOUT, recipient: {} });
		const wrongCurrency = await post('/v1/payouts/initialize', { ...PAYOUT, currency: 'USD' });
		expect(noRecipient.json().errors).toHaveProperty(['recipient.msisdn']);
		expect([wrongCurrency.status, wrongCurrency.json().errors]).toEqual([
			422,
			{ currency: ['The method mtn_cm pays out in XAF.'] },
		]);
	});

	it.each([
		[
			'objects',
			[{ type: 'validation', message: 'The amount field is not valid.', hint: 'amount' }],
		],
		['fields', { amount: ['The amount field is not valid.'] }],
		['strings', ['The amount field is not valid.']],
		['null', null],
	] as const)('can give errors as %s', async (shape, errors) => {
		simulator.commands.setErrorShape({ shape });
		const seen = await post('/v1/payments/initialize', { ...PAYMENT, amount: -1 });
		expect([seen.status, seen.json().errors]).toEqual([422, errors]);
	});
});

it('refuses the 121st request of a minute, without Retry-After', async () => {
	await simulator.close();
	simulator = await startMoneroo({ now: () => 1_700_000_000_000 });
	for (let request = 0; request < 120; request++) await call('/v1/payments/py_demo0001aaaa');
	expect(simulator.journal.refused).toEqual([]);
	const seen = await call('/v1/payments/py_demo0001aaaa');
	expect([seen.status, seen.headers['retry-after']]).toEqual([429, undefined]);
});
