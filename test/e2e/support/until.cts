import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Within jest's own limit, so that a test that waits in vain says what for; s. */
const LONGEST_WAIT = 45;

/**
 * Asks again and again until there is an answer.
 *
 * @param what is waited for, for the error.
 * @throws an Error when there is none in good time.
 */
export async function until<T>(
	what: string,
	ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
	const deadline = Date.now() + LONGEST_WAIT * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${LONGEST_WAIT} s in vain for ${what}`);
		await sleep(PAUSE_MS);
	}
}
