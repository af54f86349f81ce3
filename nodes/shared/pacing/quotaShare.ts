import type { Allowance } from './account';

/**
 * Left free after a 429, since arrivals jitter: shares that add up exactly to the allowance would be refused again. Who has all of it
 * leaves twice as much, so that shares become more alike.
 */
const SPARE_PART = 0.05;

/** The most that one more 429 takes away, where one came soon after the other. */
const LARGEST_CUT = 0.6;

/** A share that others use as well is not raised above this part. */
const LARGEST_PART = 0.97;

/** More sharers than this are not allowed for. */
const MOST_SHARERS = 120;

/** A cut to less than this part of the share is doubted. */
const DOUBTFUL_PART = 0.9;

/** While more is tried, it is twice as much each time; in ms. */
const RAISE_EVERY_MS = 1000;

/** So soon after more was tried, a 429 means that there was no more; in ms. */
const TRIAL_MS = 120_000;

/** More is not tried again so soon; in ms. */
const REST_MS = 60_000;

/** After so many requests a 429 is a surprise. */
const SURPRISE_REQUESTS = 50;

/**
 * After at most so many requests more is tried: a random number, so that of many processes some try soon. However many there are,
 * together they try once in about half as many requests, and the refusals that this costs stay well below 2 %. Half of it for who has
 * half of the allowance or more, so that whoever is left alone has all of it within minutes.
 */
const PATIENCE_REQUESTS = 280;

/** Pauses in vain begin with so much, or the window if that is shorter, and are twice as long each time up to the longest; in ms. */
const VAIN_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 900_000;

/**
 * The part of an account's allowance that this process claims. All of it, until a 429 shows that others use the account too. At that
 * moment the provider's window is full, so what it accepted from this process is this process's share: all shares together are the
 * allowance, however many share it, and whoever sends a request for each one that a window ago was accepted is never refused.
 *
 * A first 429 may have another reason, such as a tighter limit on one operation, or come to a process that has just begun. So a
 * deep cut is doubted: as soon as the provider's pause is over, 1, 2, 4, ... requests more are tried, and only another 429 confirms
 * it. A confirmed share is raised in the same way from time to time, for others may have left: until the next 429, so that whoever tries
 * first takes all that is free within seconds. It does not stay so, since the more a process sends, the sooner it meets a 429.
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

	/** When more was tried last. */
	private triedAt = -Infinity;

	private isDoubted = false;

	/** Requests that went since the last 429, or since more was tried. */
	private launches = 0;

	/** So many go before more is tried. */
	private patience = 0;

	private pausedUntil = -Infinity;

	/** How many pauses came one after another with nothing accepted in between. */
	private inVain = 0;

	private cut = SPARE_PART;

	/** From 0 to 1: processes that began together must not all round in the same way. */
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
		const isSoon = this.launches < this.patience || now < this.triedAt + REST_MS;
		if (this.part >= LARGEST_PART || isRaising || isSoon) return;
		this.ceiling = LARGEST_PART;
		this.isDoubted = false;
		this.step = 1;
		this.nextRaise = now;
		this.triedAt = now;
		this.beginToCount();
	}

	/**
	 * Lowers the share after a 429.
	 *
	 * @param accepted how many requests of the window that ends now were not refused
	 * @param pauseMs how long the provider wants to be left alone
	 * @returns how long to leave it alone: longer, where nothing was accepted after the last pauses
	 */
	rejected(now: number, accepted: number, pauseMs: number, allowance: Allowance): number {
		const { requests } = allowance;
		const isFirst = now > this.pausedUntil;
		if (isFirst) this.partBefore = this.part;
		const seen = accepted > 0 ? accepted / requests : this.partBefore / 2;
		if (isFirst) this.judge(now, seen, accepted);
		const spare = this.cut * (1 + this.partBefore);
		const least = 1 / Math.min(requests, MOST_SHARERS);
		this.part = Math.max(Math.min(this.partBefore, seen) * (1 - spare), least);
		this.ceiling = this.isDoubted ? this.partBefore : this.part;
		this.step = 1;
		const ms = this.pause(pauseMs, allowance);
		this.pausedUntil = Math.max(this.pausedUntil, now + ms);
		this.nextRaise = this.pausedUntil;
		return ms;
	}

	/** What the first 429 after a pause means; those that follow were in the air with it. */
	private judge(now: number, seen: number, accepted: number): void {
		const isSurprising = this.part === 1 || this.launches >= SURPRISE_REQUESTS;
		const wasTrying = this.isDoubted || now < this.triedAt + TRIAL_MS;
		this.isDoubted = isSurprising && !wasTrying && seen < this.part * DOUBTFUL_PART;
		const isExpected = isSurprising || wasTrying;
		this.cut = isExpected ? SPARE_PART : Math.min(this.cut * 2, LARGEST_CUT / 2);
		this.inVain = accepted > 0 ? 0 : this.inVain + 1;
		this.luck = Math.random();
		this.triedAt = -Infinity;
		this.beginToCount();
	}

	private beginToCount(): void {
		this.launches = 0;
		this.patience = Math.random() * PATIENCE_REQUESTS * Math.max(1 - this.part, 0.5);
	}

	/** At random, so that those who began together do not come back together, again and again. */
	private pause(ms: number, { windowMs }: Allowance): number {
		if (this.inVain < 2) return ms;
		const first = Math.max(ms, Math.min(windowMs, VAIN_PAUSE_MS));
		const longer = first * 2 ** (this.inVain - 2) * (1 + Math.random() / 2);
		return Math.max(ms, Math.min(longer, LONGEST_PAUSE_MS));
	}

	private rounded(quota: number): number {
		return quota < 1 ? quota : Math.floor(quota + this.luck);
	}
}
