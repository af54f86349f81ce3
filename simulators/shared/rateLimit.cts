export interface RateLimit {
	/** Requests accepted per account in any window. */
	requests: number;
	/** Length of the window in ms. */
	windowMs: number;
	/** How a 429 says when to come back. */
	retryAfter: 'none' | 'seconds' | 'date';
}

/** Part of a provider's own limit to change, or `false` for no limit at all. */
export type RateLimitOption = Partial<RateLimit> | false;

export function resolveRateLimit(
	option: RateLimitOption | undefined,
	own: RateLimit | false,
): RateLimit | false {
	if (option === false || (option === undefined && own === false)) return false;
	return { requests: 60, windowMs: 60_000, retryAfter: 'none', ...own, ...option };
}

/**
 * An exact sliding window: however a window of `windowMs` is laid over time, it holds at most
 * `requests` accepted requests. Refused requests do not count.
 */
export class SlidingWindow {
	private readonly accepted = new Map<string, number[]>();

	constructor(private readonly limit: RateLimit) {}

	/** Returns 0 when the request is accepted, otherwise the ms until one would be. */
	admit(account: string, arrivedAt: number): number {
		const times = this.accepted.get(account) ?? [];
		// A body that is read slowly can bring requests here out of order, hence no early pruning.
		const inWindow = times.filter((time) => time > arrivedAt - this.limit.windowMs);
		if (inWindow.length >= this.limit.requests) {
			const blocking = inWindow[inWindow.length - this.limit.requests];
			return blocking + this.limit.windowMs - arrivedAt;
		}
		const kept = times.filter((time) => time > arrivedAt - 2 * this.limit.windowMs);
		this.accepted.set(
			account,
			[...kept, arrivedAt].sort((a, b) => a - b),
		);
		return 0;
	}

	clear(): void {
		this.accepted.clear();
	}
}

export function retryAfterHeader(
	limit: RateLimit,
	retryAfterMs: number,
	now: number,
): Record<string, string> {
	const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
	if (limit.retryAfter === 'seconds') return { 'Retry-After': String(seconds) };
	if (limit.retryAfter === 'date') {
		return { 'Retry-After': new Date(now + seconds * 1000).toUTCString() };
	}
	return {};
}
