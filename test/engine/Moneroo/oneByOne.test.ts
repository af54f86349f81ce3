import { sleep, type INodeType } from 'n8n-workflow';
import { loadPackage } from '../../support/engine/package.cjs';
import { asN8nRunsIt } from '../../support/engine/toolCalls.cjs';
import { PAYMENT, PAYOUT, useMoneroo } from './node';

const provider = useMoneroo();
const { run } = provider;

const amounts = (...given: Array<number | string>) => ({
	items: given.map((amount) => ({ amount })),
});
const AMOUNTS = { ...PAYOUT, amount: '={{ $json.amount }}' };

/** The IDs of the payouts that this test made. */
const made = () =>
	provider.simulator.state.transactions
		.all('payout')
		.slice(2)
		.map(({ id }) => id);

/** Fails for the text x, and only there. */
const THROWING = {
	'a method that the value does not have': '={{ $json.amount.toNumber() }}',
	'a node that is not there': "={{ $json.amount === 'x' ? $('Nowhere').item.json.a : 5 }}",
};

describe('an expression that cannot be evaluated', () => {
	it.each(Object.entries(THROWING))('keeps all items back: %s', async (_, amount) => {
		const { error, items } = await run({ ...PAYOUT, amount }, amounts('100', '200', 'x', '300'));
		expect(error).toBeDefined();
		expect(items).toEqual([]);
		expect(await provider.sent()).toEqual([]);
	});

	it('keeps back what the first items lack as well', async () => {
		const { error } = await run(
			{ ...PAYOUT, amount: '={{ $json.amount.length ? $json.amount.toInt() : 0.5 }}' },
			amounts('', 'x', 5),
		);
		expect(error).toBeDefined();
		expect(await provider.sent()).toEqual([]);
	});

	it('is one item of several, when told to continue', async () => {
		const result = await run(
			{ ...PAYOUT, amount: '={{ $json.amount.toNumber() }}' },
			{ ...amounts('100', 'x', '300'), onError: 'continueRegularOutput' },
		);
		expect(result.items.map(({ json }) => json.id ?? json.error)).toEqual([
			expect.stringMatching(/^po_/),
			'cannot convert to number',
			expect.stringMatching(/^po_/),
		]);
	});

	it('sends nothing when n8n tries again either', async () => {
		const { error } = await run(
			{ ...PAYOUT, amount: '={{ $json.amount.toNumber() }}' },
			{ ...amounts('100', 'x'), retryOnFail: true },
		);
		expect(error).toBeDefined();
		expect(await provider.sent()).toEqual([]);
	});

	it('fails a read when its turn has come', async () => {
		const get = { resource: 'payout', operation: 'get', payoutId: '={{ $json.amount.toInt() }}' };
		const { error } = await run(get, amounts('x', '1'));
		expect(error?.message).toContain('cannot convert');
	});
});

describe('items that can all be sent', () => {
	it('are the first one only, when n8n runs the node once', async () => {
		const { items } = await run(AMOUNTS, { ...amounts(1, 2, 3), executeOnce: true });
		expect(items).toHaveLength(1);
		expect(made()).toHaveLength(1);
	});

	it('are sent when n8n tries again', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 422 });
		const { items } = await run(AMOUNTS, { ...amounts(1, 2), retryOnFail: true });
		expect(items.map(({ json }) => json.id)).toEqual(made());
	});

	it('are sent one after another', async () => {
		provider.simulator.faults.add({ kind: 'delay', ms: 150 });
		expect((await run(AMOUNTS, amounts(1, 2, 3))).items).toHaveLength(3);
		const [first, second] = provider.simulator.journal.entries;
		expect(second.receivedAt - first.receivedAt).toBeGreaterThanOrEqual(149);
	});

	it.each([undefined, 'continueRegularOutput'] as const)(
		'are not sent any more once the execution is cancelled, with On Error %s',
		async (onError) => {
			provider.simulator.faults.add({ kind: 'delay', ms: 300 });
			const cancelling = new AbortController();
			const given = { ...amounts(1, 2, 3), onError, signal: cancelling.signal };
			const node = asN8nRunsIt((await loadPackage()).nodes.moneroo as INodeType);
			const running = run(AMOUNTS, { ...given, node }).catch(() => {});
			while (!provider.simulator.journal.entries.length) await sleep(5);
			cancelling.abort();
			await running;
			while (provider.simulator.journal.entries[0].status === null) await sleep(5);
			expect(await provider.sent()).toHaveLength(1);
		},
	);

	it('are read side by side', async () => {
		provider.simulator.faults.add({ kind: 'delay', ms: 60_000 });
		const read = { resource: 'payout', operation: 'get', payoutId: 'po_demo0001bbbb' };
		const requestOptions = { timeout: 500 };
		const running = run({ ...read, requestOptions }, amounts(1, 2, 3));
		// None of them is answered meanwhile.
		while (provider.simulator.journal.entries.length < 3) await sleep(5);
		await running;
	});
});

describe('an item that Moneroo refuses', () => {
	const REFUSED = { kind: 'status', status: 422 } as const;

	it('stops the rest and names what has been created', async () => {
		provider.simulator.faults.add({ ...REFUSED, skip: 2 });
		const { error, items } = await run(AMOUNTS, amounts(1, 2, 3, 4, 5));
		expect(items).toEqual([]);
		expect(provider.simulator.journal.entries).toHaveLength(3);
		const [first, second] = made();
		expect(error?.message).toBe(
			`Moneroo: Simulated answer. Items 0 and 1 were sent and accepted before: ${first}, ${second}. No further item was sent`,
		);
	});

	it('stops the rest when its outcome is not known', async () => {
		provider.simulator.faults.add({ kind: 'resetAfter', skip: 1 });
		const { error } = await run({ ...PAYMENT, amount: '={{ $json.amount }}' }, amounts(1, 2, 3));
		expect(provider.simulator.journal.entries).toHaveLength(2);
		expect(error?.message).toMatch(
			/^The payment may have been accepted: .*\. Item 0 was sent and accepted before: py_\S+\. No further item was sent$/,
		);
	});

	it('says so when it is the first one', async () => {
		provider.simulator.faults.add(REFUSED);
		const { error } = await run(AMOUNTS, amounts(1, 2, 3));
		expect(provider.simulator.journal.entries).toHaveLength(1);
		expect(error?.message).toBe('Moneroo: Simulated answer. No other item was sent');
	});

	it('does not stop the others when told to continue', async () => {
		provider.simulator.faults.add({ ...REFUSED, skip: 1 });
		const { items } = await run(AMOUNTS, {
			...amounts(1, 2, 3),
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.id ?? json.error)).toEqual([
			made()[0],
			'Moneroo: Simulated answer',
			made()[1],
		]);
	});
});
