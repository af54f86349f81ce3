import { CancelledError, type RateLimitedError } from '../errors';
import type { Account, CancelSignal } from './account';
import { Cancelling } from './cancelling';
import type { Clock } from './clock';
import { LimitsInUse } from './limitsInUse';
import { QuotaShare } from './quotaShare';
import { isTimeUp, outOfTime, pausedTooLong, tooLong } from './refusals';
import { SlidingWindow, type Limit, type Slot } from './slidingWindow';
import { WaitingLine, type Waiting } from './waitingLine';

/** After so long a sleep the queue looks again, in case the user changed the limit meanwhile; in ms. */
const LONGEST_SLEEP_MS = 60_000;

/** Launches may be late by a little, in a busy process for instance; nobody who was let in is refused for that. In ms. */
const TOLERANCE_MS = 1000;

/** While the share holds requests back, more of it may be tried so soon; in ms. */
const LOOK_EVERY_MS = 1000;

/** Where no limit is known, those who waited for the end of a pause do not all leave in the same instant; in ms. */
const AFTER_PAUSE_MS = 20;

/** One account's queue: first come, first served, each request launched as soon as the window and any pause allow. */
export class PacedAccount {
	private readonly line = new WaitingLine();

	private readonly limits = new LimitsInUse();

	private readonly window = new SlidingWindow();

	private readonly cancelling = new Cancelling((waiting) =>
		this.refuse(waiting, this.stopped(waiting)),
	);

	private share = new QuotaShare();

	private pausedUntil = 0;

	private isUnavailable = false;

	private rejections: number[] = [];

	private isDraining = false;

	constructor(private readonly clock: Clock) {}

	/**
	 * Resolves when the request may go. Rejects with RateLimitedError or, where somebody stopped it, CancelledError; then it must not be
	 * sent. Time that is up (`AbortSignal.timeout`) is the limit's doing, and nobody has cancelled anything.
	 */
	turn(account: Account, signal?: CancelSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const now = this.clock.now();
			// What the 429s of two windows ago said about sharers is out of date.
			if (this.isForgettable) this.share = new QuotaShare();
			if (this.limits.enter(account.allowance, now)) this.refuseLate(now);
			const deadline = now + account.longestWaitMs;
			const ownPlace = this.expected(now, this.line.length);
			const waiting = {
				account,
				arrivedAt: now,
				deadline,
				resolve,
				reject,
				signal,
				hasLeft: false,
			};
			this.line.add(waiting);
			if (signal?.aborted) this.refuse(waiting, this.stopped(waiting));
			else if (ownPlace > deadline) this.refuse(waiting, this.tooLate(account, ownPlace - now));
			else {
				this.cancelling.add(waiting);
				if (!this.isDraining) void this.drain();
			}
		});
	}

	private leave(waiting: Waiting): void {
		this.line.remove(waiting);
		this.limits.leave(waiting.account.allowance, this.clock.now());
		this.cancelling.remove(waiting);
	}

	private refuse(waiting: Waiting, error: Error): void {
		this.leave(waiting);
		waiting.reject(error);
	}

	/** The provider answered 429: nothing goes for a while, and this process claims less. */
	rejected(retryAfterMs: number): void {
		const now = this.clock.now();
		const { allowance } = this.limit(now);
		let pauseMs = retryAfterMs;
		if (allowance.requests > 0) {
			const begin = now - allowance.windowMs;
			this.rejections = [...this.rejections.filter((at) => at > begin), now];
			const accepted = this.window.countSince(begin) - this.rejections.length;
			pauseMs = this.share.rejected(now, accepted, retryAfterMs, allowance);
		}
		this.pause(now, pauseMs, false);
	}

	/** The provider answered 503 and asked for a pause: nothing goes for a while. It says nothing about who shares the account. */
	unavailable(retryAfterMs: number): void {
		this.pause(this.clock.now(), retryAfterMs, true);
	}

	/** Whether forgetting this account changes nothing. */
	get isForgettable(): boolean {
		const now = this.clock.now();
		return this.line.length === 0 && this.pausedUntil <= now && this.isIdle(now);
	}

	private isIdle(now: number): boolean {
		return this.window.isIdle(now, this.limits.strictest(now).windowMs);
	}

	private pause(now: number, ms: number, isUnavailable: boolean): void {
		if (now + ms > this.pausedUntil) {
			this.pausedUntil = now + ms;
			this.isUnavailable = isUnavailable;
		}
		this.refuseLate(now);
	}

	private refuseLate(now: number): void {
		for (const [waiting, at] of this.line.removeLate((place) => this.expected(now, place)))
			this.refuse(waiting, this.tooLate(waiting.account, at - now));
	}

	private async drain(): Promise<void> {
		this.isDraining = true;
		for (let { first } = this.line; first; { first } = this.line) {
			const now = this.clock.now();
			const wait = this.wait(now);
			if (now > first.deadline + TOLERANCE_MS)
				this.refuse(first, this.tooLate(first.account, wait));
			else if (wait > 0) await this.clock.sleep(Math.min(wait, LONGEST_SLEEP_MS));
			else await this.launch(first, now);
		}
		this.isDraining = false;
	}

	/** How long the first of the line has to wait, in ms. */
	private wait(now: number): number {
		const from = this.from(now);
		const { allowance } = this.limit(now);
		const whole = this.window.earliest({ allowance, quota: allowance.requests }, from);
		if (whole <= now && this.window.earliest(this.limit(now), from) > now)
			this.share.wantsMore(now);
		const earliest = this.window.earliest(this.limit(now), from);
		return Math.min(earliest - now, Math.max(whole - now, LOOK_EVERY_MS));
	}

	private async launch(waiting: Waiting, now: number): Promise<void> {
		const limit = this.limit(now);
		this.leave(waiting);
		const slot = this.window.record(limit, now);
		this.share.launched();
		waiting.resolve();
		void this.correct(slot);
		const waitedForPause = waiting.arrivedAt < this.pausedUntil;
		if (limit.allowance.requests === 0 && waitedForPause) await this.clock.sleep(AFTER_PAUSE_MS);
	}

	/** In a busy process a request leaves later than it was let go, and so arrives later at the provider. */
	private async correct(slot: Slot): Promise<void> {
		await this.clock.sleep(0);
		slot.at = Math.max(slot.at, this.clock.now());
	}

	/** When a request at a place of the line will go, if what is being tried at the moment goes well. */
	private expected(now: number, place: number): number {
		const { allowance } = this.limit(now);
		const quota = this.share.hoped(allowance);
		return this.window.earliest({ allowance, quota }, this.from(now), place);
	}

	private limit(now: number): Limit {
		const allowance = this.limits.strictest(now);
		return { allowance, quota: this.share.quota(now, allowance) };
	}

	private from(now: number): number {
		return Math.max(now, this.pausedUntil);
	}

	private stopped({ account, signal }: Waiting): Error {
		if (!isTimeUp(signal)) return new CancelledError();
		const now = this.clock.now();
		return outOfTime(account, this.expected(now, this.line.length) - now);
	}

	private tooLate(account: Account, waitMs: number): RateLimitedError {
		const isPause = this.isUnavailable && this.pausedUntil > this.clock.now();
		return isPause ? pausedTooLong(account, waitMs) : tooLong(account, waitMs);
	}
}
