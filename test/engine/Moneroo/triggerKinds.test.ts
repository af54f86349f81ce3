import type { IDataObject } from 'n8n-workflow';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { callWith, listeningTo, PAYMENT } from './callbacks';

const PAYOUT = 'po_demo0001bbbb';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
afterAll(async () => await moneroo.close());

/** The item that an authentic event starts the workflow with. */
async function started(event: string, data: IDataObject): Promise<IDataObject> {
	const host = listeningTo(moneroo);
	const answer = await host.call(callWith(JSON.stringify({ event, data })));
	expect(answer.status).toBe(200);
	expect(host.started).toHaveLength(1);
	return host.started[0][0].json;
}

const asked = () => moneroo.journal.entries.map(({ path }) => path);

/** Names that every object of JavaScript knows. */
const FOREIGN = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

it.each([...FOREIGN.map((name) => `${name}.x`), ...FOREIGN, '.', 'payment_link.success', '✓'])(
	'is called %j and starts the workflow, unverified',
	async (event) => {
		expect(await started(event, { id: PAYMENT })).toMatchObject({ event, verified: false });
		expect(asked()).toEqual([]);
	},
);

it.each([...FOREIGN, '../x'])('has the ID %j and starts the workflow', async (id) => {
	expect(await started('payment.success', { id })).toMatchObject({ id, verified: false });
});

describe('an event of a transaction', () => {
	it.each<[what: string, id: string, data: IDataObject]>([
		['the ID', PAYMENT, {}],
		['the checkout', PAYMENT, { checkout_url: 'https://checkout.example/1' }],
		['the attempt to pay', PAYMENT, { capture: { method: 'mtn_bj' } }],
		['a type', PAYMENT, { type: 'payment' }],
		['the ID', PAYOUT, {}],
		['the attempt to pay out', PAYOUT, { disburse: { method: 'mtn_bj' } }],
		['the phone number', PAYOUT, { payout_phone_number: '22901000000' }],
		['a type', PAYOUT, { type: 'PAYOUT' }],
	])('is verified when %s tells its kind: %s', async (_, id, data) => {
		const json = await started('transaction.success', { id, ...data });
		expect(json).toMatchObject({ verified: true, id });
		const route = id === PAYOUT ? 'payouts' : 'payments';
		expect(asked()).toEqual([`/v1/${route}/${id}/verify`]);
	});

	it('is verified when its name tells its kind', async () => {
		const id = 'c0ffee';
		await started('transaction.payout.success', { id });
		expect(asked()).toEqual([`/v1/payouts/${id}/verify`]);
	});

	it.each<[IDataObject]>([
		[{}],
		[{ type: 'constructor' }],
		[{ capture: { id: 1 }, disburse: { id: 2 } }],
		[{ capture: null, disburse: [] }],
	])('is not verified when nothing tells its kind, or two things do: %j', async (data) => {
		const json = await started('transaction.success', { id: 'c0ffee', ...data });
		expect(json).toMatchObject({ verified: false, id: 'c0ffee' });
		expect(asked()).toEqual([]);
	});

	it('of a kind of its own is left alone, whatever its ID looks like', async () => {
		expect(await started('refund.created', { id: PAYMENT })).toMatchObject({ verified: false });
		expect(asked()).toEqual([]);
	});
});

describe('an ID that is a number', () => {
	it.each([4711, '4711'])('is verified, with the record %j', async (id) => {
		const body = JSON.stringify({ data: { id, status: 'success', amount: 5 } });
		moneroo.faults.add({ kind: 'status', status: 200, body });
		const json = await started('payment.success', { id: 4711 });
		expect(json).toMatchObject({ id, verified: true, amount: 5 });
	});

	it('is not verified with the record of another one', async () => {
		const body = JSON.stringify({ data: { id: 4712, status: 'success', amount: 5 } });
		moneroo.faults.add({ kind: 'status', status: 200, body });
		expect(await started('payment.success', { id: 4711 })).toMatchObject({ verified: false });
	});

	it('is taken', async () => {
		expect(await started('payment.success', { id: 4711 })).toMatchObject({
			id: 4711,
			verified: false,
		});
		expect(asked()).toEqual(['/v1/payments/4711/verify']);
	});

	it('is recognised when the event comes again', async () => {
		const host = listeningTo(moneroo);
		for (const id of [4711, 4711, 4712, 0]) {
			const body = JSON.stringify({ event: 'payment.success', data: { id } });
			expect(await host.call(callWith(body))).toMatchObject({ status: 200 });
		}
		expect(host.started.map(([{ json }]) => json.id)).toEqual([4711, 4712, 0]);
	});

	// Which record it is could not be told from its neighbours any more.
	it.each(['9007199254740993', '1.5', '1e400', 'true', '[1]', '{}', 'null', '""'])(
		'is refused where it names no record for certain: %s',
		async (id) => {
			const host = listeningTo(moneroo);
			const body = `{"event":"payment.success","data":{"id":${id}}}`;
			expect(await host.call(callWith(body))).toMatchObject({ status: 400 });
			expect(host.started).toEqual([]);
		},
	);
});
