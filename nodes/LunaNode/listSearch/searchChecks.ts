import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { monitorCheckList } from '../resources/monitor/check-list';
import { entries, recordsOf } from './results';

/** Monitoring checks with their status. */
export async function searchChecks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const checks = await recordsOf(this, 'monitor', monitorCheckList);
	return entries(checks, filter, (check) => ({
		value: check.id,
		names: [check.name],
		details: [check.type, check.status],
	}));
}
