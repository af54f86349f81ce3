import type { Fault } from '../../../simulators/shared/faults.cjs';
import { useIMoneza } from './node';

const provider = useIMoneza();

const IMPORT = { resource: 'subscriberImport', operation: 'create' };
const SUBSCRIBERS = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b' }, { SubscriberKey: 'c' }];
const BOTH_WAYS = [
	['of all items', IMPORT, SUBSCRIBERS],
	['of one array', { ...IMPORT, subscribersFrom: 'json', Subscribers: SUBSCRIBERS as never }, [{}]],
] as const;

describe.each(BOTH_WAYS)('an import %s, with Retry On Fail', (_, parameters, items) => {
	const run = async (onError?: 'continueRegularOutput') =>
		await provider.run(parameters, { items: [...items], retryOnFail: true, onError });

	it.each<Fault>([
		{ kind: 'resetAfter' },
		{ kind: 'resetDuring' },
		{ kind: 'truncatedJson' },
		{ kind: 'status', status: 502 },
	])('is queued once when it may have been accepted: $kind', async (fault) => {
		provider.simulator.faults.add(fault);
		const { error } = await run();
		expect(`${error?.message} ${error?.description}`).toMatch(/\bmay have\b/);
		expect(`${error?.message}`).not.toMatch(/item/i);
		expect(provider.simulator.journal.entries).toHaveLength(1);
	});

	it('is queued once with On Error as well', async () => {
		provider.simulator.faults.add({ kind: 'resetAfter' });
		const { items: output } = await run('continueRegularOutput');
		expect(output).toHaveLength(1);
		expect(output[0].json.error).toBeDefined();
		expect(provider.simulator.journal.entries).toHaveLength(1);
	});

	it('is tried again after a certain refusal', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 400 });
		const { error, items: output } = await run();
		expect(error).toBeUndefined();
		expect(output).toHaveLength(1);
		expect(output[0].json).toMatchObject({ Status: 'Queued' });
		expect(provider.simulator.journal.processed).toHaveLength(1);
	});
});

it('names no other item where all items are one import', async () => {
	provider.simulator.faults.add({ kind: 'status', status: 400 });
	const { error } = await provider.run(IMPORT, { items: SUBSCRIBERS });
	expect(error?.message).not.toMatch(/item/i);
});

it('sends nothing when one of the subscribers is wrong', async () => {
	const { error } = await provider.run(IMPORT, { items: [...SUBSCRIBERS, { Name: 'd' }] });
	expect(error?.message).toContain('(subscriber 4)');
	expect(provider.simulator.journal.entries).toEqual([]);
});
