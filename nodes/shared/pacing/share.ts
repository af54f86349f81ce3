import type { Allowance } from './account';

/** Windows without a 429 before a lowered share is raised again; doubled each time that turns out to be too early. */
const PATIENCE_WINDOWS = 12;
const LONGEST_PATIENCE_WINDOWS = 60;

/** A 429 so soon after a raise means that the raise was the reason. */
const PROBE_WINDOWS = 2;

/** Left free, since arrivals jitter: shares that add up exactly to the allowance would be refused again. */
const SPARE_PART = 0.03;

/**
 * The most that the 429s of one window take away. The provider may have refused for another reason, such as a tighter limit on
 * one operation.
 */
const SMALLEST_PART_LEFT = 1 / 4;

/**
 * The part of an account's allowance that this process claims. All of it, until a 429 shows that others use the account too. How
 * many they are shows in how much the provider accepted from this process: half of the allowance means one other, so each claims
 * half, less a little. After some quiet windows the share is raised again, carefully at first.
 */
export class Share {
	private claimed: number;

	/** What was claimed before the 429s of the current window. */
	private claimedBefore: number;

	private lastRejection = -Infinity;

	private lastRaise = -Infinity;

	private nextRaise = Infinity;

	private step = 1;

	private patience = PATIENCE_WINDOWS;

	constructor(private readonly allowance: Allowance) {
		this.claimed = allowance.requests;
		this.claimedBefore = allowance.requests;
	}

	/** How many requests per window this process claims at a moment (ms). At least 1. */
	at(now: number): number {
		while (this.claimed < this.allowance.requests && now >= this.nextRaise) {
			this.claimed = Math.min(this.allowance.requests, this.claimed + this.step);
			this.step *= 2;
			this.lastRaise = this.nextRaise;
			this.nextRaise += this.allowance.windowMs;
		}
		return this.claimed;
	}

	/**
	 * Lowers the share after a 429.
	 *
	 * @param accepted how many requests of the window that ends now were not refused
	 */
	lower(now: number, accepted: number): void {
		const { requests, windowMs } = this.allowance;
		if (now > this.lastRejection + windowMs) {
			this.claimedBefore = this.claimed;
			const tooEarly = now <= this.lastRaise + PROBE_WINDOWS * windowMs;
			this.patience = tooEarly
				? Math.min(this.patience * 2, LONGEST_PATIENCE_WINDOWS)
				: PATIENCE_WINDOWS;
		}
		const sharers = Math.max(1, Math.round(requests / Math.max(1, accepted)));
		const fair = Math.min(this.claimedBefore, requests / sharers) * (1 - SPARE_PART);
		this.claimed = Math.max(1, Math.floor(Math.max(fair, this.claimedBefore * SMALLEST_PART_LEFT)));
		this.lastRejection = now;
		this.step = 1;
		this.nextRaise = now + this.patience * windowMs;
	}

	/** Whether the whole allowance is claimed. */
	get isWhole(): boolean {
		return this.claimed >= this.allowance.requests;
	}
}
