import type {
	DeduplicationItemTypes,
	ICheckProcessedOptions,
	IDeduplicationOutput,
} from 'n8n-workflow';

/**
 * The table `processed_data` of n8n's database. Each access reads a row, and writes it back as a whole some time later, as n8n's
 * deduplication helper does: what was written in between is lost.
 */
export class DeduplicationStore {
	readonly rows = new Map<string, string[]>();

	/** How long the next accesses take between reading and writing, in ms; then none. */
	latencies: number[] = [];

	/** What the next accesses throw. */
	errors: unknown[] = [];

	/** How often a row was written. */
	writes = 0;

	/** The helpers of a node. */
	of(workflowId: string, nodeId: string) {
		const key = `${workflowId} n:${nodeId}`;
		return {
			checkProcessedAndRecord: async (
				items: DeduplicationItemTypes[],
				_scope: string,
				{ maxEntries = Infinity }: ICheckProcessedOptions,
			): Promise<IDeduplicationOutput> =>
				await this.access(key, (row) => {
					const found: IDeduplicationOutput = { new: [], processed: [] };
					for (const item of items) {
						const isKnown = row.includes(String(item));
						found[isKnown ? 'processed' : 'new'].push(item);
						if (!isKnown) row.push(String(item));
					}
					row.splice(0, row.length - maxEntries);
					return found;
				}),
			removeProcessed: async (items: DeduplicationItemTypes[]): Promise<void> =>
				await this.access(key, (row) => {
					for (const item of items) {
						const at = row.indexOf(String(item));
						if (at >= 0) row.splice(at, 1);
					}
				}),
		};
	}

	private async access<T>(key: string, change: (row: string[]) => T): Promise<T> {
		const row = [...(this.rows.get(key) ?? [])];
		const result = change(row);
		const latency = this.latencies.shift();
		if (latency) await new Promise((resolve) => setTimeout(resolve, latency));
		const error = this.errors.shift();
		if (error) throw error as Error;
		this.rows.set(key, row);
		this.writes++;
		return result;
	}
}
