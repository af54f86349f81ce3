import type { CancelSignal } from '../pacing/account';
import type { Attempt } from '../attempt';

/** Most requests of one execution that may be under way at once. */
export const MOST_IN_FLIGHT = 20;

/** How the tasks of {@link runInFlight} are run. */
export interface InFlightRules {
	/** Most tasks at once. */
	limit: number;
	/** Whether the others go on after one has failed. */
	goesOn: boolean;
	signal?: Pick<CancelSignal, 'aborted'>;
}

/**
 * Runs a task for each of `count` items, so many of them at once. No further one is begun after a failure, unless the others go on, nor
 * once the execution is cancelled; those in flight are waited for.
 *
 * @param task never rejects
 * @returns the results by the index of the item, without those that were not begun
 */
export async function runInFlight<T>(
	count: number,
	{ limit, goesOn, signal }: InFlightRules,
	task: (index: number) => Promise<Attempt<T>>,
): Promise<Map<number, Attempt<T>>> {
	const results = new Map<number, Attempt<T>>();
	let next = 0;
	let hasFailed = false;
	const worker = async (): Promise<void> => {
		while (next < count && !signal?.aborted && (goesOn || !hasFailed)) {
			const index = next++;
			const result = await task(index);
			results.set(index, result);
			hasFailed ||= 'error' in result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, count) }, worker));
	return new Map([...results].sort(([a], [b]) => a - b));
}
