import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { useDeduplication } from '../support/engine/deduplication.cjs';
import { callTool } from '../support/engine/toolCalls.cjs';
import type { DeduplicationStore } from '../support/deduplicationStore.cjs';
import { PAYMENT, PAYOUT, useMoneroo } from './Moneroo/node';

const provider = useMoneroo();
let store: DeduplicationStore;

beforeAll(async () => {
	store = await useDeduplication();
});
beforeEach(() => store.rows.clear());

const PAY = { ...PAYOUT, amount: '={{ $json.amount ?? 7 }}' };
const once = (options: IDataObject = {}) =>
	({ ...PAY, options: { reference: '={{ $json.ref }}', ...options } }) as typeof PAY;
const SKIP = { whenAlreadySent: 'skip' };
const ALONE = { onError: 'continueRegularOutput' } as const;

const arrived = () => provider.simulator.journal.entries.length;
const pay = async (refs: unknown[], options: IDataObject = {}, changes = {}) =>
	await provider.run(once(options), {
		items: refs.map((ref) => ({ ref })) as IDataObject[],
		...changes,
	});

it('sends no later execution what was sent', async () => {
	const first = await pay(['INV-1']);
	expect(first.error).toBeUndefined();
	const again = await pay(['INV-1']);
	expect(again.error?.message).toBe("The reference 'INV-1' was used before, so nothing was sent");
	expect(arrived()).toBe(1);
	expect((await pay([' INV-1 '], SKIP)).items[0].json).toEqual({
		reference: 'INV-1',
		alreadySent: true,
	});
	expect(arrived()).toBe(1);
	await pay(['INV-2']);
	expect(arrived()).toBe(2);
});

it('tells the items apart of a run that is run again', async () => {
	await pay(['a', 'b']);
	const { items } = await pay(['a', 'b', 'c'], SKIP);
	expect(items.map(({ json }) => json.alreadySent ?? 'sent')).toEqual([true, true, 'sent']);
	const failed = await pay(['a', 'd'], {}, ALONE);
	expect(failed.items[0].json).toMatchObject({ sent: 'unknown', reason: 'already-sent' });
	expect(arrived()).toBe(4);
});

it.each<Fault>([
	{ kind: 'resetAfter' },
	{ kind: 'truncatedJson' },
	{ kind: 'status', status: 502 },
])('keeps the reference when it is unknown what became of it: $kind', async (fault) => {
	provider.simulator.faults.add(fault);
	await pay(['x'], {}, { retryOnFail: true });
	await pay(['x']);
	await pay(['x'], SKIP);
	expect(arrived()).toBe(1);
});

it('releases it when the provider refused', async () => {
	provider.simulator.faults.add({ kind: 'status', status: 422 });
	expect((await pay(['x'])).error?.message).toContain('Moneroo');
	expect((await pay(['x'])).error).toBeUndefined();
	expect(arrived()).toBe(2);
});

it('releases it for the next try, and when nothing was sent', async () => {
	provider.simulator.faults.add({ kind: 'status', status: 422 });
	expect((await pay(['x'], {}, { retryOnFail: true })).error).toBeUndefined();
	expect(arrived()).toBe(2);
	await pay(['y'], {}, { credential: { access: 'readOnly' } });
	expect((await pay(['y'])).error).toBeUndefined();
});

it('is one act for two items of a run, however many are in flight', async () => {
	const twice = await pay(['x', 'y', 'x'], { concurrency: 20 });
	expect(twice.error?.message).toContain("Items 0 and 2 have the same reference 'x'");
	expect(arrived()).toBe(0);
	const skipped = await pay(['x', 'y', 'x'], { ...SKIP, concurrency: 20 });
	expect(skipped.items.filter(({ json }) => json.alreadySent)).toHaveLength(1);
	expect(arrived()).toBe(2);
	const alone = await pay(['z', 'z'], { concurrency: 20 }, ALONE);
	expect(alone.items.filter(({ json }) => json.reason === 'already-sent')).toHaveLength(1);
	expect(arrived()).toBe(3);
});

it('is one act for executions at once', async () => {
	const results = await Promise.all(Array.from({ length: 6 }, async () => await pay(['x'])));
	expect(results.filter(({ error }) => !error)).toHaveLength(1);
	expect(arrived()).toBe(1);
});

it.each([
	...['', '  ', null, undefined, 'null', 'undefined', 'NaN', NaN, {}, [], ['a']],
	...['INV-undefined', 'INV null', '[object Object]', 'a'.repeat(501), 2 ** 60, Infinity],
])('sends nothing for the reference %j', async (ref) => {
	const { error } = await pay([ref]);
	expect(error?.message).toContain("'Reference'");
	expect(arrived()).toBe(0);
	expect(store.rows.size).toBe(0);
});

it('takes a number for its digits, and keeps acts of different kinds apart', async () => {
	await pay([2031]);
	expect((await pay(['2031'], SKIP)).items[0].json.alreadySent).toBe(true);
	const payment = { ...PAYMENT, options: { reference: '2031' } };
	expect((await provider.run(payment)).error).toBeUndefined();
});

it('is not used up by Validate Only, nor by what is kept back', async () => {
	await pay(['x'], { validateOnly: true });
	await pay(['x'], { largestAmount: '1' });
	await pay(['x'], { mostItems: 0 });
	expect(store.rows.size).toBe(0);
	expect((await pay(['x'])).error).toBeUndefined();
});

it('sends nothing when n8n cannot remember it', async () => {
	store.errors = [new Error('SQLITE_BUSY: database is locked')];
	const { error, stored } = await pay(['x']);
	expect(error?.message).toContain('n8n could not use its database');
	expect(stored).not.toContain('SQLITE_BUSY');
	expect(arrived()).toBe(0);
});

it('holds for the calls of a tool', async () => {
	const parameters = {
		...PAYOUT,
		options: { reference: "={{ $fromAI('ref', '', 'string') }}" },
	};
	const credentials = {
		monerooApi: { ...provider.simulator.credentials, requestsPerMinute: 0 },
	};
	const call = async (...refs: unknown[]) =>
		await callTool({
			node: 'moneroo',
			parameters,
			credentials,
			calls: refs.map((ref) => ({ ref })) as IDataObject[],
			retryOnFail: true,
		});
	const answers = await call('a', 'a', 'b');
	expect(answers.filter((answer) => answer.includes('was used before'))).toHaveLength(1);
	expect(arrived()).toBe(2);
	const later = await call('a', 'null', '');
	expect(later[0]).toContain('was used before');
	expect(later[1]).toContain("'Reference'");
	expect(later[2]).toContain("'Reference'");
	expect(arrived()).toBe(2);
});
