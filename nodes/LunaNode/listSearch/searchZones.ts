import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { dns2ZoneList } from '../resources/dns2/zone-list';
import { entries, recordsOf } from './results';

/** DNS zones. What a row calls its name is not documented [inferred]. */
export async function searchZones(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const zones = await recordsOf(this, 'dns2', dns2ZoneList);
	return entries(zones, filter, ({ id, name, origin }) => ({ value: id, names: [name, origin] }));
}
