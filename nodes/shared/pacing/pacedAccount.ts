import { CancelledError, RateLimitedError } from '../errors';
import type { Account, CancelSignal } from './account';
import type { Clock } from './clock';
import { Share } from './share';
import { SlidingWindow, type Launch } from './slidingWindow';

interface Waiting {
	arrivedAt: number;
	deadline: number;
	launch: () => void;
	giveUp: (retryAfterMs: number) => void;
}

/** After so long a sleep the queue looks again, in case the user changed the limit meanwhile; in ms. */
const LONGEST_SLEEP_MS = 60_000;

/** One account's queue: first come, first served, each request launched as soon as the window and any hold allow. */
export class PacedAccount {
	private queue: Waiting[] = [];

	private heldUntil = 0;

	private rejections: number[] = [];

	private isDraining = false;

	private window: SlidingWindow | undefined;

	private share: Share | undefined;

	constructor(private readonly clock: Clock) {}

	/**
	 * Resolves when the request may go. Throws RateLimitedError or, where somebody stopped it, CancelledError; then it must not be
	 * sent. Time that is up (`AbortSignal.timeout`) is the limit's doing, and nobody has cancelled anything.
	 */
	async turn(account: Account, signal?: CancelSignal): Promise<void> {
		this.adopt(account);
		const stopped = () => (isTimeUp(signal) ? this.outOfTime(account) : new CancelledError());
		if (signal?.aborted) throw stopped();
		const arrivedAt = this.clock.now();
		await new Promise<void>((resolve, reject) => {
			const settle = (action: () => void) => {
				signal?.removeEventListener?.('abort', cancel);
				action();
			};
			const waiting: Waiting = {
				arrivedAt,
				deadline: arrivedAt + account.longestWaitMs,
				launch: () => settle(resolve),
				giveUp: (ms) => settle(() => reject(tooLong(account, ms))),
			};
			const cancel = () => {
				this.queue = this.queue.filter((other) => other !== waiting);
				settle(() => reject(stopped()));
			};
			signal?.addEventListener?.('abort', cancel);
			this.queue.push(waiting);
			this.giveUpTooLate();
			void this.drain();
		});
	}

	/** Lets nothing go for a while, because the provider asked for it with a 429. */
	hold(account: Account, retryAfterMs: number): void {
		this.adopt(account);
		const now = this.clock.now();
		this.heldUntil = Math.max(this.heldUntil, now + retryAfterMs);
		this.lowerShare(now);
		this.giveUpTooLate();
	}

	private lowerShare(now: number): void {
		if (!this.window || !this.share) return;
		const { windowMs } = this.window.allowance;
		this.rejections = [...this.rejections.filter((at) => at > now - windowMs), now];
		this.share.lower(now, this.window.count(now) - this.rejections.length);
	}

	/** Whether forgetting this account changes nothing. */
	get isForgettable(): boolean {
		const now = this.clock.now();
		const isQuiet = this.queue.length === 0 && this.heldUntil <= now;
		return isQuiet && (this.window?.isIdle(now) ?? true) && (this.share?.isWhole ?? true);
	}

	/** The user may change the limit between two requests, or keep two credentials with the same key and different limits. */
	private adopt({ allowance }: Account): void {
		const known = this.window?.allowance;
		if (known?.requests === allowance.requests && known.windowMs === allowance.windowMs) return;
		this.window = allowance.requests > 0 ? new SlidingWindow(allowance, this.window) : undefined;
		this.share = allowance.requests > 0 ? new Share(allowance) : undefined;
	}

	private async drain(): Promise<void> {
		if (this.isDraining) return;
		this.isDraining = true;
		while (this.queue.length > 0) {
			const now = this.clock.now();
			const wait = this.earliest(now) - now;
			if (wait > 0) await this.clock.sleep(Math.min(wait, LONGEST_SLEEP_MS));
			else this.launchFirst(now);
		}
		this.isDraining = false;
	}

	private launchFirst(now: number): void {
		const [first] = this.queue.splice(0, 1);
		const readyAt = Math.max(first.arrivedAt, this.heldUntil);
		const launch = this.window?.record(now, readyAt, this.claimed(now));
		first.launch();
		this.giveUpTooLate();
		if (launch) void this.correct(launch);
	}

	/** In a busy process a request leaves later than it was let go, and so arrives later at the provider. */
	private async correct(launch: Launch): Promise<void> {
		await this.clock.sleep(0);
		launch.at = Math.max(launch.at, this.clock.now());
	}

	/** Whoever would have to wait too long hears it at once, not at the end of the wait. */
	private giveUpTooLate(): void {
		const now = this.clock.now();
		const earliest = this.earliest(now);
		if (earliest <= now) return;
		const late = this.queue.filter(({ deadline }) => earliest > deadline);
		if (late.length === 0) return;
		this.queue = this.queue.filter(({ deadline }) => earliest <= deadline);
		for (const waiting of late) waiting.giveUp(earliest - now);
	}

	private outOfTime(account: Account): RateLimitedError {
		const now = this.clock.now();
		return outOfTime(account, Math.max(0, this.earliest(now) - now));
	}

	private earliest(now: number): number {
		return Math.max(this.heldUntil, this.window?.earliest(this.claimed(now)) ?? 0);
	}

	private claimed(now: number): number {
		return this.share?.at(now) ?? Infinity;
	}
}

/** What n8n types as a signal has no reason, what it hands over has one. */
function isTimeUp(signal: (CancelSignal & { reason?: unknown }) | undefined): boolean {
	return (signal?.reason as Error | undefined)?.name === 'TimeoutError';
}

function outOfTime({ provider }: Account, retryAfterMs: number): RateLimitedError {
	return new RateLimitedError(
		`The rate limit of ${provider} left no room for this request in the time that it had. It was not sent: try again later, or send fewer requests`,
		retryAfterMs,
	);
}

function tooLong({ provider, longestWaitMs }: Account, retryAfterMs: number): RateLimitedError {
	const seconds = Math.ceil(retryAfterMs / 1000);
	return new RateLimitedError(
		`The rate limit of ${provider} leaves no room for this request within the ${longestWaitMs / 1000} seconds that the credential's 'Longest Wait' allows. ` +
			`It was not sent. The next free place is about ${seconds} seconds away: try again then, send fewer requests, or allow a longer wait`,
		retryAfterMs,
	);
}
