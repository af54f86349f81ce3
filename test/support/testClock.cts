import type { Clock } from '../../nodes/shared/pacing/clock';

interface Sleeper {
	wakeAt: number;
	/** Those who wake at the same moment do so in the order in which they fell asleep. */
	order: number;
	wake: () => void;
}

/** A clock that stands still until it is told to run; then it jumps from one sleeper's wake-up to the next. */
export class TestClock implements Clock {
	private time = 0;

	private count = 0;

	/** A binary heap: each is earlier than the two that stand below it. */
	private readonly sleepers: Sleeper[] = [];

	now(): number {
		return this.time;
	}

	sleep(ms: number): Promise<void> {
		return new Promise((wake) => {
			this.add({ wakeAt: this.time + Math.max(0, ms), order: this.count++, wake });
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
			const [next] = this.sleepers;
			if (!next || next.wakeAt > until) break;
			this.time = Math.max(this.time, next.wakeAt);
			while (this.sleepers[0]?.wakeAt <= this.time) this.removeFirst().wake();
		}
		if (until !== Infinity) this.time = Math.max(this.time, until);
	}

	private add(sleeper: Sleeper): void {
		const { sleepers } = this;
		let at = sleepers.push(sleeper) - 1;
		for (let above = (at - 1) >> 1; at > 0 && this.isEarlier(at, above); above = (at - 1) >> 1) {
			this.swap(at, above);
			at = above;
		}
	}

	private removeFirst(): Sleeper {
		const { sleepers } = this;
		this.swap(0, sleepers.length - 1);
		const first = sleepers.pop() as Sleeper;
		for (let at = 0; ; ) {
			let least = at;
			for (const below of [2 * at + 1, 2 * at + 2]) {
				if (below < sleepers.length && this.isEarlier(below, least)) least = below;
			}
			if (least === at) return first;
			this.swap(at, least);
			at = least;
		}
	}

	private isEarlier(a: number, b: number): boolean {
		const [one, other] = [this.sleepers[a], this.sleepers[b]];
		return one.wakeAt === other.wakeAt ? one.order < other.order : one.wakeAt < other.wakeAt;
	}

	private swap(a: number, b: number): void {
		const { sleepers } = this;
		[sleepers[a], sleepers[b]] = [sleepers[b], sleepers[a]];
	}
}

/** Resolves when all that is ready to run has run. */
export function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
