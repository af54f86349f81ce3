import 'reflect-metadata';
import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';
import { DeduplicationStore } from '../deduplicationStore.cjs';

/** What n8n's database remembers of references; all nodes of a test file share it, as those of an n8n do. */
export async function useDeduplication(): Promise<DeduplicationStore> {
	const store = new DeduplicationStore();
	const of = (data: Parameters<IDataDeduplicator['removeProcessed']>[2]) =>
		store.of(data.workflow.id, String(data.node?.id));
	const deduplicator: IDataDeduplicator = {
		checkProcessedAndRecord: async (items, scope, data, options) =>
			await of(data).checkProcessedAndRecord(items, scope, options),
		removeProcessed: async (items, _scope, data) => await of(data).removeProcessed(items),
		clearAllProcessedItems: async () => store.rows.clear(),
		getProcessedDataCount: async () => [...store.rows.values()].flat().length,
	};
	await DataDeduplicationService.init(deduplicator);
	return store;
}
