import type { Allowance } from './account';
import { Fifo } from './fifo';

/** A request that was let go, and when, in ms. */
export interface Slot {
	at: number;
}

/** What limits an account at a moment. */
export interface Limit {
	allowance: Allowance;
	/** How many of the allowed requests this process claims; need not be whole, and may be below 1. */
	quota: number;
}

/** Launches are at least window / allowance / 10 apart, so that few are in the air when the first 429 arrives. */
const SPACING_DIVISOR = 10;

/** Each window is longer than the provider's by this part of it, but by no more than that (ms). */
const MARGIN_PART = 0.008;
const LONGEST_MARGIN_MS = 500;

/** So many slots are kept where no limit is known, for a credential with a limit that is used with the same account later. */
const MOST_KEPT = 10_000;

/**
 * An exact sliding window: no window of the allowance's length ever holds more launches than allowed.
 *
 * A provider counts arrivals, not launches, and no two requests are equally long on their way: one resolves the name and opens a
 * connection, another finds everything ready. A request that is quicker than the one that it replaces would arrive while that one
 * still counts. So it leaves by a margin later, in every window, for in every window either may be the slow one. That costs 0.8 % of
 * 120 requests a minute (480 ms), and less of what is counted by the hour.
 */
export class SlidingWindow {
	/** The latest launches, oldest first. */
	private readonly slots = new Fifo<Slot>();

	/**
	 * When the request at a place in the queue can go if nothing changes, in ms. Exact for the first place and, while launches go on
	 * time, within a spacing for the others.
	 *
	 * @param from before that nothing goes
	 * @param place how many wait before it
	 */
	earliest({ allowance, quota }: Limit, from: number, place = 0): number {
		if (allowance.requests === 0) return from;
		const { count, spanMs } = period(allowance, quota);
		const spacingMs = spacing(allowance);
		const [turn, rounds] = [place % count, Math.floor(place / count)];
		const replaced = this.slots.fromEnd(count - turn);
		const { last } = this.slots;
		return (
			rounds * spanMs +
			Math.max(
				from + turn * spacingMs,
				last ? last.at + (turn + 1) * spacingMs : 0,
				replaced ? replaced.at + spanMs : 0,
			)
		);
	}

	/**
	 * Counts a launch that happens now.
	 *
	 * @returns the slot, whose `at` may be put later when the request turns out to leave later
	 */
	record({ allowance }: Limit, now: number): Slot {
		const slot = { at: now };
		this.slots.add(slot);
		this.forget(allowance.requests, now - allowance.windowMs);
		return slot;
	}

	/** How many launches came after a moment. */
	countSince(moment: number): number {
		let count = 0;
		while ((this.slots.fromEnd(count + 1)?.at ?? -Infinity) > moment) count += 1;
		return count;
	}

	/** Whether nothing that was launched matters any more. */
	isIdle(now: number, windowMs: number): boolean {
		const { last } = this.slots;
		return !last || last.at + 2 * windowMs < now;
	}

	private forget(requests: number, before: number): void {
		const { slots } = this;
		while (slots.length > requests && slots.first && slots.first.at <= before) slots.removeFirst();
		while (slots.length > Math.max(requests, MOST_KEPT)) slots.removeFirst();
	}
}

function spacing({ requests, windowMs }: Allowance): number {
	return windowMs / requests / SPACING_DIVISOR;
}

/** A quota of 2.5 means three requests in 1.2 windows; never more than allowed, and in no shorter time than a window and the margin. */
function period({ requests, windowMs }: Allowance, quota: number) {
	const count = Math.min(requests, Math.max(1, Math.ceil(quota)));
	const marginMs = Math.min(windowMs * MARGIN_PART, LONGEST_MARGIN_MS);
	return { count, spanMs: Math.max(1, count / quota) * windowMs + marginMs };
}
