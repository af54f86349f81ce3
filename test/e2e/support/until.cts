import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 150;
const PAUSE_MS = 200;

/**
 * Asks again and again, for half a minute at most, until there is an answer.
 *
 * @throws an Error when there is none in that time.
 */
export async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
	for (let tries = 0; tries < TRIES; tries++) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await sleep(PAUSE_MS);
	}
	throw new Error('This took too long');
}
