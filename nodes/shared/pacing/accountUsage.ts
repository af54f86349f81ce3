/** How much an account was used since it was remembered. */
interface Usage {
	/** Requests that wait for their turn now. */
	waiting: number;
	/** Requests that had their turn. */
	turns: number;
}

/**
 * Counts how much each account is used, to find those that are missed least when there are too many. What counts are requests, not
 * times or limits: it takes as many requests as a busy account has sent to push it out, with each of thousands of accounts.
 */
export class AccountUsage {
	private readonly usages = new Map<string, Usage>();

	/** Counts a request while it waits for its turn, and its turn. */
	async during(id: string, turn: () => Promise<void>): Promise<void> {
		const usage = this.usages.get(id) ?? { waiting: 0, turns: 0 };
		this.usages.set(id, usage);
		usage.waiting += 1;
		try {
			await turn();
			usage.turns += 1;
		} finally {
			usage.waiting -= 1;
		}
	}

	forget(id: string): void {
		this.usages.delete(id);
	}

	/** So many of the accounts, the least used one first; none that somebody waits for. */
	leastUsed(ids: Iterable<string>, howMany: number): string[] {
		return [...ids]
			.filter((id) => !this.usages.get(id)?.waiting)
			.map((id) => ({ id, turns: this.usages.get(id)?.turns ?? 0 }))
			.sort((a, b) => a.turns - b.turns)
			.slice(0, howMany)
			.map(({ id }) => id);
	}
}
