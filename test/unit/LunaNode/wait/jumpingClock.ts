import type { Clock } from '../../../../nodes/shared/pacing/clock';

export interface JumpingClock extends Clock {
	/** Does something once a sleep has reached a moment, in ms. */
	at(ms: number, action: () => void): void;
}

/** A clock on which every sleep is over at once. */
export function jumpingClock(): JumpingClock {
	let time = 0;
	let plans: Array<{ ms: number; action: () => void }> = [];
	return {
		now: () => time,
		sleep: async (ms) => {
			time += ms;
			const due = plans.filter((plan) => plan.ms <= time);
			plans = plans.filter((plan) => plan.ms > time);
			for (const { action } of due) action();
		},
		at: (ms, action) => {
			plans.push({ ms, action });
		},
	};
}
