import type { TestClock } from './testClock.cjs';

/** How a provider counts, and what it asks for when it refuses. */
export interface Counting {
	requests: number;
	windowMs: number;
	/** A window that slides, or one that begins anew every so often. */
	window: 'sliding' | 'fixed';
	/** @param freeInMs when it would take the next request */
	retryAfterMs: (freeInMs: number) => number;
	/** A refusal out of nowhere, at this moment. */
	strayAt?: number;
}

/** A provider on a clock of its own that takes so many requests in any window, counted when they arrive, and refuses the rest. */
export class CountingProvider {
	/** Moments of arrival, oldest first. */
	readonly accepted: number[] = [];

	readonly refused: number[] = [];

	private hasStrayed = false;

	/** @param latencyMs the time of one request on the network */
	constructor(
		private readonly clock: TestClock,
		private readonly counting: Counting,
		private readonly latencyMs: () => number,
	) {}

	/** Resolves to undefined when the request was accepted, else to how long to stay away, in ms. */
	async request(): Promise<number | undefined> {
		await this.clock.sleep(this.latencyMs() / 2);
		const now = this.clock.now();
		const freeInMs = this.freeInMs(now);
		const isStray = !this.hasStrayed && now >= (this.counting.strayAt ?? Infinity);
		this.hasStrayed ||= isStray;
		const isAccepted = freeInMs <= 0 && !isStray;
		(isAccepted ? this.accepted : this.refused).push(now);
		await this.clock.sleep(this.latencyMs() / 2);
		return isAccepted ? undefined : this.counting.retryAfterMs(freeInMs);
	}

	private freeInMs(now: number): number {
		const { requests, windowMs, window } = this.counting;
		const replaced = this.accepted.at(-requests);
		if (replaced === undefined) return 0;
		if (window === 'sliding') return replaced + windowMs - now;
		const begin = now - (now % windowMs);
		return replaced < begin ? 0 : begin + windowMs - now;
	}
}
