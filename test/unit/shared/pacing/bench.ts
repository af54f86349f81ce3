import type { Account } from '../../../../nodes/shared/pacing/account';
import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { TestClock } from '../../../support/testClock.cjs';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** An account with ten requests a minute, unless told otherwise. */
export function account(changes: Partial<Account> = {}): Account {
	return {
		id: 'a',
		provider: 'Moneroo',
		allowance: { requests: 10, windowMs: MINUTE },
		longestWaitMs: HOUR,
		...changes,
	};
}

/** What became of a request that asked for its turn. */
export interface Request {
	/** When it went, in ms. */
	at?: number;
	error?: Error;
	/** When it was given up, in ms. */
	refusedAt?: number;
}

/** A pacer on a clock of its own, and what became of each request that asked for a turn. */
export function bench() {
	const clock = new TestClock();
	const pacer = new Pacer(clock);
	const ask = (asking: Account, signal?: AbortSignal): Request => {
		const asked: Request = {};
		void pacer.turn(asking, signal).then(
			() => (asked.at = clock.now()),
			(error: Error) => Object.assign(asked, { error, refusedAt: clock.now() }),
		);
		return asked;
	};
	const askOften = (count: number, asking: Account, signal?: AbortSignal) =>
		Array.from({ length: count }, () => ask(asking, signal));
	return { clock, pacer, ask, askOften };
}
