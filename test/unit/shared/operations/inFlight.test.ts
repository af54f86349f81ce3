import { runInFlight, type InFlightRules } from '../../../../nodes/shared/operations/inFlight';
import { attempt } from '../../../../nodes/shared/attempt';

/** A task that notes how many of its kind are under way. */
function counted(work: (index: number) => Promise<number>) {
	const seen = { now: 0, most: 0, begun: [] as number[] };
	const task = async (index: number) => {
		seen.begun.push(index);
		seen.most = Math.max(seen.most, ++seen.now);
		return await attempt(async () => await work(index)).finally(() => {
			seen.now -= 1;
		});
	};
	return { seen, task };
}

/** Later items are done sooner. */
const reversed = async (index: number): Promise<number> => {
	for (let turn = 0; turn < 50 - index; turn++) await Promise.resolve();
	return index * 10;
};

const rules = (limit: number, changes: Partial<InFlightRules> = {}): InFlightRules => ({
	limit,
	goesOn: false,
	...changes,
});

it('keeps so many in flight and no more, and the order of the items', async () => {
	const { seen, task } = counted(reversed);
	const results = await runInFlight(30, rules(7), task);
	expect([...results]).toEqual(Array.from({ length: 30 }, (_, i) => [i, { value: i * 10 }]));
	expect(seen.most).toBe(7);
});

const failing = async (index: number): Promise<number> => {
	await reversed(index);
	if (index === 3 || index === 4) throw new Error(`item ${index}`);
	return index;
};

it('begins nothing after a failure, and keeps what was in flight', async () => {
	const { seen, task } = counted(failing);
	const results = await runInFlight(30, rules(5), task);
	expect([...results.keys()]).toEqual([...seen.begun].sort((a, b) => a - b));
	expect(seen.begun.length).toBeLessThan(12);
	expect(results.get(3)).toEqual({ error: new Error('item 3') });
	expect(results.get(0)).toEqual({ value: 0 });
});

it('goes on after a failure where the items are on their own', async () => {
	const { task } = counted(failing);
	const results = await runInFlight(30, rules(5, { goesOn: true }), task);
	expect(results.size).toBe(30);
	expect([...results].flatMap(([index, result]) => ('error' in result ? [index] : []))).toEqual([
		3, 4,
	]);
});

it('begins nothing once it is cancelled', async () => {
	const signal = { aborted: false };
	const { seen, task } = counted(async (index) => {
		signal.aborted = index === 2;
		return index;
	});
	const results = await runInFlight(30, rules(1, { signal, goesOn: true }), task);
	expect([...results.keys()]).toEqual([0, 1, 2]);
	expect(seen.begun).toEqual([0, 1, 2]);
});

it('does nothing for no items', async () => {
	const { task } = counted(reversed);
	expect((await runInFlight(0, rules(20), task)).size).toBe(0);
});
