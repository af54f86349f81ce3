import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { regionList } from '../resources/region/list';
import { entries, recordsOf } from './results';

/** Regions by their code. */
export async function searchRegions(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const regions = await recordsOf(this, 'region', regionList);
	return entries(regions, filter, ({ id, name }) => ({ value: id, names: [name], details: [id] }));
}
