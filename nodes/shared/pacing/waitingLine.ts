import type { Account, CancelSignal } from './account';
import { Fifo } from './fifo';

/** A request that waits for its turn. */
export interface Waiting {
	account: Account;
	arrivedAt: number;
	/** In ms, on the pacer's clock. */
	deadline: number;
	resolve: () => void;
	reject: (error: Error) => void;
	/** Tells when the request is cancelled or its time is up. */
	signal: CancelSignal | undefined;
	/** Set when it was launched, given up or cancelled. */
	hasLeft: boolean;
}

/** First come, first served. Whoever leaves early is passed over, so that each step takes the same time however many wait. */
export class WaitingLine {
	private readonly line = new Fifo<Waiting>();

	/** How many wait. */
	length = 0;

	/** Whoever is next. */
	get first(): Waiting | undefined {
		while (this.line.first?.hasLeft) this.line.removeFirst();
		return this.line.first;
	}

	add(waiting: Waiting): void {
		this.line.add(waiting);
		this.length += 1;
	}

	/** Takes somebody out, from wherever in the line. */
	remove(waiting: Waiting): void {
		if (waiting.hasLeft) return;
		waiting.hasLeft = true;
		this.length -= 1;
		if (this.line.length > 2 * this.length + 16) this.line.keepIf(({ hasLeft }) => !hasLeft);
	}

	/**
	 * Takes out whoever would wait past the deadline; takes time for each, so it is for changes that concern all.
	 *
	 * @param earliest when somebody at a place in the line can go, in ms
	 * @returns those taken out, with the moment when they could have gone
	 */
	removeLate(earliest: (place: number) => number): Array<[waiting: Waiting, at: number]> {
		const late: Array<[Waiting, number]> = [];
		let place = 0;
		this.line.keepIf((waiting) => {
			if (waiting.hasLeft) return false;
			const at = earliest(place);
			if (at <= waiting.deadline) {
				place += 1;
				return true;
			}
			this.length -= 1;
			waiting.hasLeft = true;
			late.push([waiting, at]);
			return false;
		});
		return late;
	}
}
