import type { Outcome } from './outcome';
import type { SettledItems } from './settledItems';

/** Why an item cannot be sent, as the user gets to see it. */
export type Refusal = Error & { description?: string | null };

/** The items of one run of a declarative node: which of them were prepared, which refused, which sent. */
export class ItemRun {
	/** By the index of the item. */
	readonly refused = new Map<number, Refusal>();

	/** The first item that failed, after which none is sent. */
	failed: number | undefined;

	private taken = -1;

	private latest = -1;

	private waiting: Array<() => void> = [];

	private lastTurn: Promise<unknown> = Promise.resolve();

	/** Whether n8n has begun to try again, and listens to this try no more. */
	private isOver = false;

	/**
	 * @param count of items
	 * @param batchSize how many items n8n prepares before it pauses; may be infinite
	 */
	constructor(
		readonly count: number,
		private readonly batchSize: number,
		/** Those of the tries before as well. */
		readonly settled: SettledItems,
	) {}

	/** Takes an item into the run, if it can be the next one. Items that n8n could not evaluate are left out. */
	take(itemIndex: number): boolean {
		if (itemIndex <= this.taken) return false;
		this.taken = itemIndex;
		return true;
	}

	/** Notes that an item was prepared. */
	add(itemIndex: number, refusal: Refusal | undefined): void {
		this.latest = Math.max(this.latest, itemIndex);
		if (refusal) this.refused.set(itemIndex, refusal);
		for (const wake of this.waiting.splice(0)) wake();
	}

	/**
	 * Waits until all items of a batch are prepared. When n8n stops before, because it cannot evaluate an expression of a later item, that
	 * never comes, and neither does this return: the node has failed by then, nobody waits for its items any more, and nothing may be
	 * sent. What waits is held by nothing but this run, and goes with it.
	 */
	async untilBatchIsPrepared(itemIndex: number): Promise<void> {
		const batch = Math.floor(itemIndex / this.batchSize);
		const last = Math.min(this.count, (batch + 1) * this.batchSize) - 1;
		while (this.latest < last) await new Promise<void>((resolve) => this.waiting.push(resolve));
	}

	/** Takes the place of an earlier try: nothing further is sent for that, and what it has on its way is waited for. */
	follow(earlier: ItemRun | undefined): void {
		if (!earlier) return;
		earlier.isOver = true;
		this.lastTurn = earlier.lastTurn;
	}

	/**
	 * Does some work after all work that was asked for before, however that ended. Never returns once n8n tries again: nobody waits for
	 * what becomes of this try.
	 */
	async inTurn<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
		const turn = this.lastTurn.then(async () => (this.isOver ? undefined : await work()));
		this.lastTurn = turn;
		const done = await turn;
		return done && !this.isOver ? done : await new Promise<never>(() => {});
	}
}
