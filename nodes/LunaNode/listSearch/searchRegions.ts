import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { regionList } from '../resources/region/list';
import { entries, named, recordsOf } from './results';

/** Regions by their code. */
export async function searchRegions(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const regions = await recordsOf(this, 'region', regionList);
	return entries(regions, filter, ({ id, name }) => ({ name: named(name, id), value: id }));
}
