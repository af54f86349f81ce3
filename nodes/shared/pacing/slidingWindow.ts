import type { Allowance } from './account';
import { Fifo } from './fifo';

/** A request that was let go, and when it would have gone had nothing been held back for safety; in ms. */
export interface Slot {
	at: number;
	scheduledAt: number;
}

/** What limits an account at a moment. */
export interface Limit {
	allowance: Allowance;
	/** How many of the allowed requests this process claims; need not be whole, and may be below 1. */
	quota: number;
}

/** Launches are at least window / allowance / 10 apart, so that few are in the air when the first 429 arrives. */
const SPACING_DIVISOR = 10;

/** How far behind their schedule launches may fall, as a part of the spacing. */
const SAFETY_PART = 0.9;

/** So many slots are kept where no limit is known, for a credential with a limit that is used with the same account later. */
const MOST_KEPT = 10_000;

/**
 * An exact sliding window: no window of the allowance's length ever holds more launches than allowed.
 *
 * A provider counts arrivals, not launches. The first requests of a burst open cold connections and arrive late, so those that
 * replace them a window later could arrive too early. Therefore launches follow their schedule (100 % of the allowance) at a
 * distance, once: just under one spacing. The distance is kept, not added to in every window, however long the queue.
 */
export class SlidingWindow {
	/** The latest launches, oldest first. */
	private readonly slots = new Fifo<Slot>();

	/**
	 * When the request at a place in the queue can go if nothing changes, in ms. Exact for the first place and, while launches go on
	 * time, within two spacings for the others.
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
		const safetyMs = spacingMs * SAFETY_PART;
		return (
			rounds * spanMs +
			Math.max(
				from + turn * spacingMs,
				last ? last.at + (turn + 1) * spacingMs : 0,
				replaced ? Math.max(replaced.at, replaced.scheduledAt + safetyMs) + spanMs : 0,
			)
		);
	}

	/**
	 * Counts a launch that happens now.
	 *
	 * @param readyAt when the request was first free to go, in ms
	 * @returns the slot, whose `at` may be put later when the request turns out to leave later
	 */
	record({ allowance, quota }: Limit, now: number, readyAt: number): Slot {
		const { requests } = allowance;
		const slot = { at: now, scheduledAt: now };
		if (requests > 0) {
			const { count, spanMs } = period(allowance, quota);
			const replaced = this.slots.fromEnd(count);
			const { last } = this.slots;
			slot.scheduledAt = Math.max(
				readyAt,
				last ? last.scheduledAt + spacing(allowance) : 0,
				replaced ? replaced.scheduledAt + spanMs : 0,
			);
		}
		this.slots.add(slot);
		this.forget(requests, now - allowance.windowMs);
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

/** A quota of 2.5 means three requests in 1.2 windows; never more than allowed, and in no shorter time than a window. */
function period({ requests, windowMs }: Allowance, quota: number) {
	const count = Math.min(requests, Math.max(1, Math.ceil(quota)));
	return { count, spanMs: Math.max(1, count / quota) * windowMs };
}
