import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { dnsDynList } from '../resources/dns/dyn-list';
import { entries, recordsOf } from './results';

/** Dynamic DNS names. */
export async function searchDynamicNames(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const names = await recordsOf(this, 'dns', dnsDynList);
	return entries(names, filter, ({ id, name, ip }) => ({
		value: id,
		names: [name],
		details: [ip],
	}));
}
