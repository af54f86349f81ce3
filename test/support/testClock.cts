import type { Clock } from '../../nodes/shared/pacing/clock';

/** A clock that stands still until it is told to run; then it jumps from one sleeper's wake-up to the next. */
export class TestClock implements Clock {
	private time = 0;

	private sleepers: Array<{ wakeAt: number; wake: () => void }> = [];

	now(): number {
		return this.time;
	}

	sleep(ms: number): Promise<void> {
		return new Promise((wake) => {
			this.sleepers.push({ wakeAt: this.time + ms, wake });
		});
	}

	/** Lets time pass in which nobody gets to run, as in a process that is busy with something else. */
	stall(ms: number): void {
		this.time += ms;
	}

	/** Lets time pass until nobody sleeps any more, or up to a moment in ms. */
	async run(until = Infinity): Promise<void> {
		for (;;) {
			await settle();
			this.sleepers.sort((a, b) => a.wakeAt - b.wakeAt);
			const next = this.sleepers[0];
			if (!next || next.wakeAt > until) break;
			this.sleepers.shift();
			this.time = Math.max(this.time, next.wakeAt);
			next.wake();
		}
		if (until !== Infinity) this.time = Math.max(this.time, until);
	}
}

/** Resolves when all that is ready to run has run. */
export function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
