import type { Allowance } from './account';

interface Use {
	/** Requests that wait with this limit. */
	waiting: number;
	/** When the last one was there, in ms. */
	usedAt: number;
}

/**
 * The limits of the credentials that use one account. The user may keep several with the same key, and may change a limit between two
 * requests. The smallest one holds; 0 (no limit) only where no other is in use.
 */
export class LimitsInUse {
	/** By the number of requests. */
	private readonly uses = new Map<number, Use>();

	private windowMs = 0;

	/**
	 * A request comes with a limit.
	 *
	 * @returns whether nobody else uses that one, so that another one may hold from now on
	 */
	enter({ requests, windowMs }: Allowance, now: number): boolean {
		const isNew = !this.uses.has(requests);
		this.windowMs = windowMs;
		this.change(requests, now, 1);
		return isNew;
	}

	/** It was launched, or has given up. */
	leave({ requests }: Allowance, now: number): void {
		this.change(requests, now, -1);
	}

	/** The smallest positive limit that somebody waits with, or that was used within its window. */
	strictest(now: number): Allowance {
		let strictest = Infinity;
		for (const [requests, { waiting, usedAt }] of this.uses) {
			if (!waiting && usedAt + this.windowMs < now) this.uses.delete(requests);
			else if (requests > 0) strictest = Math.min(strictest, requests);
		}
		return { requests: strictest === Infinity ? 0 : strictest, windowMs: this.windowMs };
	}

	private change(requests: number, now: number, by: number): void {
		const use = this.uses.get(requests);
		if (!use) {
			this.uses.set(requests, { waiting: by, usedAt: now });
			return;
		}
		use.waiting += by;
		use.usedAt = now;
	}
}
