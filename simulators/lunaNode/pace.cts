import type { Clock } from '../shared/clock.cjs';

/**
 * How long work takes that the provider finishes later: until an object has been looked at
 * `infoCalls` times through its info (or details) action, or for `ms`.
 */
export type SettleAfter = { infoCalls: number } | { ms: number };

/** The values that an object takes on when its work is done. */
export interface Change<Row> {
	looksLeft: number;
	/** ms since the epoch */
	dueAt: number;
	values: Partial<Row>;
}

export interface Changing<Row> {
	change?: Change<Row>;
}

export class Pace {
	constructor(
		private readonly settleAfter: SettleAfter,
		private readonly now: Clock,
	) {}

	/** Sets the interim values now and the final ones later. */
	begin<Row extends object>(row: Row & Changing<Row>, interim: Partial<Row>, final: Partial<Row>) {
		Object.assign(row, interim);
		row.change = {
			looksLeft: 'infoCalls' in this.settleAfter ? this.settleAfter.infoCalls : 0,
			dueAt: 'ms' in this.settleAfter ? this.now() + this.settleAfter.ms : 0,
			values: final,
		};
	}

	/** Call before showing an object; only a look through its info action counts as a look. */
	look<Row extends object>(row: Row & Changing<Row>, counts: boolean): Row {
		const { change } = row;
		if (!change) return row;
		const done = change.looksLeft === 0 && change.dueAt <= this.now();
		if (done && (counts || change.dueAt > 0)) {
			Object.assign(row, change.values);
			delete row.change;
		} else if (counts && change.looksLeft > 0) {
			change.looksLeft -= 1;
		}
		return row;
	}
}
