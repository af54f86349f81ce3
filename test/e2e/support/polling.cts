import type { Journal } from '../../../simulators/shared/journal.cjs';
import { until } from './until.cjs';

const SECONDS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55];

/** Poll Times. n8n refuses one that comes more often than once a minute, but takes twelve of them that come one after the other. */
export const EVERY_FIVE_SECONDS = {
	item: SECONDS.map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })),
};

/**
 * Waits until a further poll is over, and n8n has had the time to start what that poll found: twice as many requests as a poll takes are a
 * whole poll and at least the beginning of the next one.
 */
export async function oneMorePoll(
	{ journal }: { journal: Journal },
	requestsPerPoll: number,
): Promise<void> {
	const enough = journal.processed.length + 2 * requestsPerPoll;
	await until('one more poll', () => (journal.processed.length < enough ? undefined : true));
}
