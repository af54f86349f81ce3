import type { CancelSignal } from './pacing/account';

/** Most requests of one execution that may be under way at once. */
export const MOST_IN_FLIGHT = 20;

/**
 * Runs a task for each of `count` items with at most `limit` of them at once. After a task has failed, or once the execution is
 * cancelled, no further one is begun, and those in flight are waited for.
 *
 * @returns the results in the order of the items, without those that were not begun
 * @throws what the first item in order threw
 */
export async function runInFlight<T>(
	count: number,
	limit: number,
	task: (index: number) => Promise<T>,
	signal?: Pick<CancelSignal, 'aborted'>,
): Promise<T[]> {
	const results: T[] = [];
	const failures = new Map<number, unknown>();
	let next = 0;
	const worker = async (): Promise<void> => {
		while (next < count && !failures.size && !signal?.aborted) {
			const index = next++;
			await task(index).then(
				(result) => {
					results[index] = result;
				},
				(error: unknown) => {
					failures.set(index, error);
				},
			);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
	if (failures.size) throw failures.get(Math.min(...failures.keys()));
	return Object.values(results);
}
