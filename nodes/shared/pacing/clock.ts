import { sleep } from 'n8n-workflow';

/** Time as the pacer sees it; tests drive one of their own. */
export interface Clock {
	/** Milliseconds from an arbitrary start; never goes back. */
	now(): number;
	/** Resolves after about so many milliseconds. */
	sleep(ms: number): Promise<void>;
}

/** The machine's monotonic clock: a wall clock that is set forward would let a second burst through. */
export const systemClock: Clock = { now: () => performance.now(), sleep };
