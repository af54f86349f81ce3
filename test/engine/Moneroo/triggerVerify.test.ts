import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { forgetRequests } from '../../support/engine/pacing.cjs';
import { callWith, EVENT, listeningTo, PAYMENT } from './callbacks';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
beforeEach(forgetRequests);
afterAll(async () => await moneroo.close());

describe('verifying with the API', () => {
	const run = async (event = EVENT, parameters = {}) => {
		const host = listeningTo(moneroo, { parameters });
		const answer = await host.call(callWith(event));
		expect(answer.status).toBe(200);
		return host.started[0][0].json;
	};

	it('gives the record that the API confirms', async () => {
		const json = await run();
		expect(moneroo.journal.last?.rawUrl).toBe(`/v1/payments/${PAYMENT}/verify`);
		expect(json).toEqual({
			event: 'payment.success',
			verified: true,
			id: PAYMENT,
			status: 'success',
			amount: 7500,
			currency: 'XOF',
			description: 'Invoice 2031',
			metadata: { invoice: '2031' },
			environment: 'sandbox',
			customer_email: 'awa.sow@example.org',
			customer_name: 'Awa Sow',
			method: 'wave_sn',
			failure_message: null,
			deliveryId: expect.any(String),
		});
		expect(Object.keys(json).slice(0, 2)).toEqual(['event', 'verified']);
	});

	it('gives the whole record when it is not simplified', async () => {
		expect(await run(EVENT, { simplify: false })).toMatchObject({
			verified: true,
			currency: { code: 'XOF' },
			capture: { method: { short_code: 'wave_sn' } },
		});
	});

	it('asks for a payout where one is reported', async () => {
		const data = { id: 'po_demo0001bbbb', status: 'success' };
		const json = await run(JSON.stringify({ event: 'payout.success', data }));
		expect(json).toMatchObject({ verified: true, amount: 120, currency: 'USD' });
	});

	it.each<[string, () => void]>([
		['refuses', () => moneroo.faults.add({ kind: 'status', status: 403 })],
		['is limited', () => moneroo.faults.add({ kind: 'status', status: 429, retryAfter: 1 })],
		['is broken', () => moneroo.faults.add({ kind: 'status', status: 500 })],
		['resets the connection', () => moneroo.faults.add({ kind: 'resetAfter' })],
		['answers with a web page', () => moneroo.faults.add({ kind: 'html' })],
		['answers with half a record', () => moneroo.faults.add({ kind: 'truncatedJson' })],
		['answers with nothing', () => moneroo.faults.add({ kind: 'emptyBody' })],
		['takes longer than 2 seconds', () => moneroo.faults.add({ kind: 'delay', ms: 60_000 })],
	])('falls back to the signed callback when the API %s', async (_, spoil) => {
		spoil();
		expect(await run()).toEqual({
			event: 'payment.success',
			verified: false,
			id: PAYMENT,
			status: 'success',
			failure_message: null,
			deliveryId: expect.any(String),
		});
	});

	it('lets everybody on the account wait after a 429', async () => {
		moneroo.faults.add({ kind: 'status', status: 429, retryAfter: 1 });
		expect(await run()).toMatchObject({ verified: false });
		const startedAt = Date.now();
		expect(await run()).toMatchObject({ verified: true });
		expect(Date.now() - startedAt).toBeGreaterThan(900);
	});

	it('falls back when the rate limit leaves no room in time', async () => {
		const host = listeningTo(
			moneroo,
			{},
			{ requestsPerMinute: 1, secretKey: moneroo.credentials.secretKey },
		);
		const events = ['payment.success', 'payment.initiated'].map((event) =>
			JSON.stringify({ event, data: { id: PAYMENT } }),
		);
		for (const event of events) {
			expect(await host.call(callWith(event))).toMatchObject({ status: 200 });
		}
		expect(host.started.map(([{ json }]) => json.verified)).toEqual([true, false]);
	});

	it.each(['../po_demo0001bbbb', '..', 'a/b', 'a?b', 'a b'])(
		'asks nothing about an ID like %j',
		async (id) => {
			const json = await run(JSON.stringify({ event: 'payment.success', data: { id } }));
			expect(json).toMatchObject({ verified: false, id });
			expect(moneroo.journal.entries).toEqual([]);
		},
	);

	it('asks nothing about an event of another kind', async () => {
		const json = await run(JSON.stringify({ event: 'refund.created', data: { id: PAYMENT } }));
		expect(json).toMatchObject({ verified: false });
		expect(moneroo.journal.entries).toEqual([]);
	});
});
