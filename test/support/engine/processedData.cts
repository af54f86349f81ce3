import { DataDeduplicationService } from 'n8n-core';
import type { ICheckProcessedContextData, IDataDeduplicator } from 'n8n-workflow';

/**
 * n8n's store for Remove Duplicates (n8n/dist/deduplication/deduplication-helper.js), as far as a node uses it: a row for each node, read
 * and then written as a whole, with time in between in which others do the same. The first row is inserted, so a second one fails.
 */
class ProcessedData implements IDataDeduplicator {
	rows = new Map<string, string[]>();

	/** Thrown by each call, when n8n's database is away. */
	failure: Error | undefined;

	readonly checkProcessedAndRecord: IDataDeduplicator['checkProcessedAndRecord'] = async (
		items,
		_scope,
		context,
		{ maxEntries = Infinity },
	) => {
		if (this.failure) throw this.failure;
		const row = rowOf(context);
		const found = this.rows.get(row);
		await pause();
		if (!found && this.rows.has(row)) throw new Error('duplicate key value');
		const known = new Set(found);
		const values = items.map(String);
		const fresh = values.filter((value) => !known.has(value));
		this.rows.set(row, [...(found ?? []), ...fresh].slice(-maxEntries));
		return { new: fresh, processed: values.filter((value) => known.has(value)) };
	};

	async removeProcessed(): Promise<void> {}

	async clearAllProcessedItems(): Promise<void> {}

	async getProcessedDataCount(): Promise<number> {
		return this.rows.size;
	}
}

const rowOf = ({ workflow, node }: ICheckProcessedContextData): string =>
	`${workflow.id} ${node?.id}`;

const pause = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve, 1));

/** The store of this test file's n8n, which is given its store once. */
export const processedData = new ProcessedData();

void DataDeduplicationService.init(processedData);
