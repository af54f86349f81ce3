import type { Allowance } from './account';

/** A launch that happened, and when it would have happened had nothing been held back for safety. */
export interface Launch {
	at: number;
	ideal: number;
}

/** Launches are at least window / allowance / 10 apart, so that few are in the air when the first 429 arrives. */
const SPACING_DIVISOR = 10;

/** How far behind the ideal schedule launches may fall, as a part of the spacing. */
const SAFETY_PART = 0.9;

/**
 * An exact sliding window: no window of the allowance's length ever holds more launches than allowed.
 *
 * A provider counts arrivals, not launches. The first requests of a burst open cold connections and arrive late, so those that
 * replace them a window later could arrive too early. Therefore launches follow the ideal schedule (100 % of the allowance) at a
 * distance, once: just under one spacing. The distance is kept, not added to in every window, however long the queue.
 */
export class SlidingWindow {
	/** The latest launches, oldest first, never more than the allowance. */
	private launches: Launch[];

	private readonly spacingMs: number;

	private readonly safetyMs: number;

	/** @param previous whose launches still count, when an allowance was changed */
	constructor(
		readonly allowance: Allowance,
		previous?: SlidingWindow,
	) {
		this.launches = previous?.launches.slice(-allowance.requests) ?? [];
		this.spacingMs = allowance.windowMs / allowance.requests / SPACING_DIVISOR;
		this.safetyMs = this.spacingMs * SAFETY_PART;
	}

	/**
	 * The earliest moment for the next launch, in ms; it may have passed.
	 *
	 * @param share how many of the allowed requests this process claims
	 */
	earliest(share: number): number {
		const replaced = this.launches[this.launches.length - share];
		return Math.max(
			this.spaced('at'),
			replaced
				? Math.max(replaced.at, replaced.ideal + this.safetyMs) + this.allowance.windowMs
				: 0,
		);
	}

	/**
	 * Counts a launch that happens now.
	 *
	 * @param readyAt when the request was first free to go, in ms
	 * @returns the launch, whose `at` may be put later when the request turns out to leave later
	 */
	record(now: number, readyAt: number, share: number): Launch {
		const replaced = this.launches[this.launches.length - share];
		const ideal = Math.max(
			readyAt,
			this.spaced('ideal'),
			replaced ? replaced.ideal + this.allowance.windowMs : 0,
		);
		const launch = { at: now, ideal };
		this.launches.push(launch);
		if (this.launches.length > this.allowance.requests) this.launches.shift();
		return launch;
	}

	/** How many launches the window that ends now holds. */
	count(now: number): number {
		return this.launches.filter(({ at }) => at > now - this.allowance.windowMs).length;
	}

	/** Whether nothing that was launched matters any more. */
	isIdle(now: number): boolean {
		const last = this.launches[this.launches.length - 1];
		return !last || last.at + 2 * this.allowance.windowMs < now;
	}

	private spaced(schedule: keyof Launch): number {
		const last = this.launches[this.launches.length - 1];
		return last ? last[schedule] + this.spacingMs : 0;
	}
}
