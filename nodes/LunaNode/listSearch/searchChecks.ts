import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { monitorCheckList } from '../resources/monitor/check-list';
import { entries, named, recordsOf } from './results';

/** Monitoring checks with their status. */
export async function searchChecks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const checks = await recordsOf(this, 'monitor', monitorCheckList);
	return entries(checks, filter, (check) => ({
		name: named(check.name, check.type, check.status),
		value: check.id,
	}));
}
