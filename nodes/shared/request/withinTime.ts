import { attempt, type Attempt } from '../attempt';

/**
 * Does something that must not take longer than a certain time, such as what a webhook's caller waits for.
 *
 * @param work gets a signal that aborts when the time is up; hand it to requests as `abortSignal`
 * @returns what became of it, or undefined when it was not done in time
 */
export async function withinTime<T>(
	ms: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<Attempt<T> | undefined> {
	// Its timer does not keep the process alive when the work is done early.
	const signal = AbortSignal.timeout(ms);
	const tooLate = new Promise<undefined>((resolve) => {
		signal.addEventListener('abort', () => resolve(undefined), { once: true });
	});
	return await Promise.race([attempt(async () => await work(signal)), tooLate]);
}
