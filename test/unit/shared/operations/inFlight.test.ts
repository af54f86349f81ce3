import { runInFlight } from '../../../nodes/shared/inFlight';

/** A task that notes how many of its kind are under way. */
function counted(work: (index: number) => Promise<number>) {
	const seen = { now: 0, most: 0, begun: [] as number[] };
	const task = async (index: number): Promise<number> => {
		seen.begun.push(index);
		seen.most = Math.max(seen.most, ++seen.now);
		return await work(index).finally(() => {
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

it('keeps so many in flight and no more, and the order of the items', async () => {
	const { seen, task } = counted(reversed);
	expect(await runInFlight(30, 7, task)).toEqual(Array.from({ length: 30 }, (_, i) => i * 10));
	expect(seen.most).toBe(7);
});

it('begins nothing after a failure, and throws what failed first in order', async () => {
	const { seen, task } = counted(async (index) => {
		await reversed(index);
		if (index === 3 || index === 4) throw new Error(`item ${index}`);
		return index;
	});
	await expect(runInFlight(30, 5, task)).rejects.toThrow('item 3');
	expect(seen.begun.length).toBeLessThan(12);
});

it('begins nothing once it is cancelled', async () => {
	const signal = { aborted: false };
	const { seen, task } = counted(async (index) => {
		signal.aborted = index === 2;
		return index;
	});
	expect(await runInFlight(30, 1, task, signal)).toEqual([0, 1, 2]);
	expect(seen.begun).toEqual([0, 1, 2]);
});

it('does nothing for no items', async () => {
	expect(await runInFlight(0, 20, async (index) => await Promise.resolve(index))).toEqual([]);
});
