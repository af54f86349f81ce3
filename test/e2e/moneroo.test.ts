import type { Execution } from '../../scripts/lib/execution.cjs';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { monerooStep, PAYMENT, PAYOUT, useMoneroo } from './support/moneroo.cjs';
import { runStep } from './support/n8n.cjs';

// Without a limit of requests: the one test about that is in a file of its own.
const moneroo = useMoneroo({ rateLimit: false });

/** Enough for tests that must not wait for each other's minute. */
const unpaced = async (changes = {}) =>
	await moneroo.addCredential({ requestsPerMinute: 0, ...changes });

async function run(resource: string, operation: string, parameters = {}, items = [{}]) {
	const step = monerooStep(await unpaced(), resource, operation, parameters);
	return await runStep(moneroo.n8n, step, items);
}

const json = (execution: Execution) => execution.items('Moneroo').map((item) => item.json);

describe('Moneroo node', () => {
	it('initializes a payment', async () => {
		const execution = await run('payment', 'initialize', PAYMENT);
		expect(execution.error).toBeUndefined();
		const [{ id, checkout_url }] = json(execution);
		expect(checkout_url).toContain(id);
		expect(moneroo.simulator.state.transactions.find('payment', String(id))).toMatchObject({
			request: { amount: 7500, currency: 'XOF', customer: { first_name: 'Paul' } },
		});
	});

	it('initializes a payout', async () => {
		const [{ id }] = json(await run('payout', 'initialize', PAYOUT));
		expect(moneroo.simulator.state.transactions.find('payout', String(id))).toMatchObject({
			request: { amount: 12000, method: 'mtn_cm', recipient: { msisdn: '237670000002' } },
		});
	});

	it.each([
		['payment', 'get', { paymentId: 'py_demo0001aaaa' }],
		['payment', 'verify', { paymentId: 'py_demo0001aaaa' }],
		['payout', 'get', { payoutId: 'po_demo0001bbbb' }],
		['payout', 'verify', { payoutId: 'po_demo0001bbbb' }],
	])('reads: %s %s', async (resource, operation, parameters) => {
		const [id] = Object.values(parameters);
		expect(json(await run(resource, operation, parameters))).toEqual([
			expect.objectContaining({ id, status: 'success', customer_name: 'Awa Sow' }),
		]);
	});

	it('marks a payment as processed', async () => {
		const [marked] = json(
			await run('payment', 'markAsProcessed', { paymentId: 'py_demo0001aaaa' }),
		);
		expect(marked).toMatchObject({ success: true, is_processed: true });
	});

	it.each([
		['paymentMethod', 67],
		['payoutMethod', 41],
	])('lists: %s', async (resource, count) => {
		expect(json(await run(resource, 'getAll', { returnAll: true }))).toHaveLength(count);
	});

	it('returns the request instead of sending it', async () => {
		const execution = await run('payout', 'initialize', {
			...PAYOUT,
			options: { validateOnly: true },
		});
		expect(json(execution)).toEqual([
			expect.objectContaining({
				valid: true,
				url: `${moneroo.simulator.url}/v1/payouts/initialize`,
			}),
		]);
		expect(moneroo.simulator.journal.entries).toEqual([]);
		expect(execution.stored).not.toContain(moneroo.simulator.credentials.secretKey);
	});

	it('pays nobody when one of a list cannot be paid', async () => {
		const people = [{ amount: 100 }, { amount: 99.5 }, { amount: 300 }];
		const payouts = { ...PAYOUT, amount: '={{ $json.amount }}' };
		const execution = await run('payout', 'initialize', payouts, people);
		expect(execution.error?.message).toMatch(/'Amount'.*99\.5.*No other item was sent/);
		expect(moneroo.simulator.journal.entries).toEqual([]);
	});
});

describe('dropdowns', () => {
	/** As the editor asks for them. */
	async function dropdown(path: string, body: object) {
		const { url, cookie } = moneroo.n8n;
		const credential = await unpaced();
		const answer = await fetch(`${url}/rest/dynamic-node-parameters/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie },
			body: JSON.stringify({
				nodeTypeAndVersion: { name: 'n8n-nodes-signed-apis.moneroo', version: 1 },
				credentials: { monerooApi: { id: credential.id, name: credential.name } },
				...body,
			}),
		});
		return ((await answer.json()) as { data: unknown }).data;
	}

	it('offer the payout methods of the chosen currency', async () => {
		const found = await dropdown('resource-locator-results', {
			path: 'parameters.method',
			methodName: 'searchPayoutMethods',
			filter: 'mtn',
			currentNodeParameters: { resource: 'payout', operation: 'initialize', currency: 'XAF' },
		});
		expect(found).toEqual({ results: [expect.objectContaining({ value: 'mtn_cm' })] });
	});

	it('offer the fields that the chosen method needs', async () => {
		const method = { __rl: true, mode: 'list', value: 'moneroo_payout_demo' };
		const found = await dropdown('options', {
			path: 'parameters.additionalFields.recipient.pairs[0].name',
			methodName: 'getRecipientFields',
			currentNodeParameters: { resource: 'payout', operation: 'initialize', method },
		});
		expect(found).toEqual([expect.objectContaining({ value: 'account_number' })]);
	});
});

describe('a payout is never sent twice', () => {
	const unknown = /^The payout may have been accepted: /;

	it.each<
		[what: string, fault: Fault, requests: number, processed: number, message: RegExp | null]
	>([
		['a reset after processing', { kind: 'resetAfter' }, 1, 1, unknown],
		['a reset before processing', { kind: 'resetBefore' }, 1, 0, unknown],
		['a reset in the middle of the answer', { kind: 'resetDuring' }, 1, 1, unknown],
		['429 with Retry-After', { kind: 'status', status: 429, retryAfter: 1 }, 2, 1, null],
		['HTTP 500', { kind: 'status', status: 500 }, 1, 0, unknown],
		['a web page', { kind: 'html' }, 1, 1, unknown],
		['half an answer', { kind: 'truncatedJson' }, 1, 1, unknown],
	])('%s', async (_, fault, requests, processed, message) => {
		const before = moneroo.simulator.state.transactions.all('payout').length;
		moneroo.simulator.faults.add({ ...fault, method: 'POST' });
		const execution = await run('payout', 'initialize', PAYOUT);
		expect(moneroo.simulator.journal.entries).toHaveLength(requests);
		expect(moneroo.simulator.state.transactions.all('payout')).toHaveLength(before + processed);
		if (message) {
			expect(execution.error?.message).toMatch(message);
			expect(execution.error?.description).toContain("description 'Supplier invoice 88'");
		} else {
			expect(execution.error).toBeUndefined();
		}
		expect(execution.stored).not.toContain(moneroo.simulator.credentials.secretKey);
	});

	it.each<[what: string, fault: Fault, processed: number, message: RegExp | null]>([
		['what was accepted', { kind: 'status', status: 422 }, 3, null],
		['what may have been accepted', { kind: 'resetAfter' }, 2, unknown],
	])('by Retry On Fail: %s', async (_, fault, processed, message) => {
		const before = moneroo.simulator.state.transactions.all('payout').length;
		moneroo.simulator.faults.add({ ...fault, method: 'POST', skip: 1 });
		const amount = '={{ $json.amount }}';
		const step = monerooStep(await unpaced(), 'payout', 'initialize', { ...PAYOUT, amount });
		const items = [{ amount: 1000 }, { amount: 2000 }, { amount: 3000 }];
		const execution = await runStep(moneroo.n8n, { ...step, retryOnFail: true }, items);
		const made = moneroo.simulator.state.transactions.all('payout').slice(before);
		expect(made.map(({ request }) => request.amount)).toEqual(
			[1000, 2000, 3000].slice(0, processed),
		);
		if (message) expect(execution.error?.message).toMatch(message);
		else expect(json(execution).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
	});
});
