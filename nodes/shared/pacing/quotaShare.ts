import type { Allowance } from './account';

/** Left free after a 429, since arrivals jitter: shares that add up exactly to the allowance would be refused again. */
const SPARE_PART = 0.05;

/** The most that one more 429 takes away, where one came soon after the other. */
const LARGEST_CUT = 0.4;

/** A share that others use as well is not raised above this part. */
const LARGEST_PART = 0.97;

/** More sharers than this are not allowed for. */
const SMALLEST_PART = 1 / 60;

/** A cut to less than this part of the share is doubted. */
const DOUBTFUL_PART = 0.9;

/** While more is tried, it is twice as much each time; in ms. */
const RAISE_EVERY_MS = 1000;

/** After so many requests without a 429, and up to twice as many, more is tried; a refusal in so many does no harm. */
const PATIENCE_REQUESTS = 50;

/** How much more is tried at most, and how often: who is only held back for a moment is not to lose everything. */
const GROWTH = 1.5;
const GROWTH_EVERY_MS = 60_000;

/** The longest pause, as a multiple of what the provider asked for. */
const LONGEST_PAUSE = 8;

/**
 * The part of an account's allowance that this process claims. All of it, until a 429 shows that others use the account too. At that
 * moment the provider's window is full, so what it accepted from this process is this process's share: all shares together are the
 * allowance, however many share it, and whoever sends a request for each one that a window ago was accepted is never refused.
 *
 * A first 429 may have another reason, such as a tighter limit on one operation, or come to a process that has just begun. So a
 * deep cut is doubted: as soon as the provider's pause is over, 1, 2, 4, ... requests more are tried, and only another 429 settles
 * it. A share that has been found is raised in the same way after some requests without a 429, for others may have left.
 */
export class QuotaShare {
	/** Between 0 and 1. */
	private part = 1;

	/** What it was before the 429s of the current pause. */
	private partBefore = 1;

	/** How far the part is raised now; the next raise is by so many requests, and at that moment. */
	private ceiling = 1;

	private step = 1;

	private nextRaise = Infinity;

	private nextGrowth = -Infinity;

	private isDoubted = false;

	/** Requests that went since the last 429. */
	private launches = 0;

	private pausedUntil = -Infinity;

	/** How many pauses came one after another with nothing accepted in between. */
	private inVain = 0;

	private cut = SPARE_PART;

	/** From 0 to 1: processes that began together must not all round in the same way, nor try more at the same time. */
	private luck = 0;

	/** How many requests per window this process claims at a moment (ms): a whole number, or less than one. */
	quota(now: number, { requests }: Allowance): number {
		while (this.part < this.ceiling && now >= this.nextRaise) {
			this.part = Math.min(this.ceiling, this.part + this.step / requests);
			this.step *= 2;
			this.nextRaise += RAISE_EVERY_MS;
		}
		return this.rounded(this.part * requests);
	}

	/** What the quota will be if all that is being tried goes well. */
	hoped({ requests }: Allowance): number {
		return this.rounded(Math.max(this.part, this.ceiling) * requests);
	}

	/** Counts a request that goes now, although it may still be refused. */
	launched(): void {
		this.launches += 1;
	}

	/** Requests wait for nothing but the share, so more is tried if it is time for that. */
	wantsMore(now: number): void {
		const isRaising = this.part < this.ceiling;
		const isPatient = this.launches < PATIENCE_REQUESTS * (1 + this.luck);
		if (this.part >= LARGEST_PART || isRaising || isPatient || now < this.nextGrowth) return;
		this.ceiling = Math.min(LARGEST_PART, this.part * GROWTH);
		this.isDoubted = false;
		this.step = 1;
		this.nextRaise = now;
		this.nextGrowth = now + GROWTH_EVERY_MS;
	}

	/**
	 * Lowers the share after a 429.
	 *
	 * @param accepted how many requests of the window that ends now were not refused
	 * @param pauseMs how long the provider wants to be left alone
	 * @returns how long to leave it alone: longer, where nothing was accepted after the last pauses
	 */
	rejected(now: number, accepted: number, pauseMs: number, { requests }: Allowance): number {
		const isFirst = now > this.pausedUntil;
		if (isFirst) this.partBefore = this.part;
		const seen = accepted > 0 ? accepted / requests : this.partBefore / 2;
		if (isFirst) this.judge(now, seen, accepted);
		this.part = Math.max(Math.min(this.partBefore, seen) * (1 - this.cut), SMALLEST_PART);
		this.ceiling = this.isDoubted ? this.partBefore : this.part;
		this.step = 1;
		const ms = pauseMs * Math.min(2 ** Math.max(0, this.inVain - 1), LONGEST_PAUSE);
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
		this.nextRaise = this.pausedUntil;
		this.nextGrowth = -Infinity;
		return ms;
	}

	/** What the first 429 after a pause means; those that follow were in the air with it. */
	private judge(now: number, seen: number, accepted: number): void {
		const isSurprising = this.part === 1 || this.launches >= PATIENCE_REQUESTS;
		const wasTrying = this.isDoubted || now < this.nextGrowth + GROWTH_EVERY_MS;
		this.isDoubted = isSurprising && !wasTrying && seen < this.part * DOUBTFUL_PART;
		const isExpected = isSurprising || wasTrying;
		this.cut = isExpected ? SPARE_PART : Math.min(this.cut * 2, LARGEST_CUT);
		this.inVain = accepted > 0 ? 0 : this.inVain + 1;
		this.launches = 0;
		this.luck = Math.random();
	}

	private rounded(quota: number): number {
		return quota < 1 ? quota : Math.floor(quota + this.luck);
	}
}
