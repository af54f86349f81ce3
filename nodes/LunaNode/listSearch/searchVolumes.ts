import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { volumeList } from '../resources/volume/list';
import { chosen, entries, named, recordsOf } from './results';

/** Volumes of the chosen region, or of all regions while none is chosen. Sizes are in GB. */
export async function searchVolumes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const volumes = await recordsOf(this, 'volume', volumeList, chosen(this, region));
	return entries(volumes, filter, (volume) => ({
		name: named(volume.name, `${String(volume.size)} GB`, volume.status, volume.region),
		value: volume.id,
	}));
}
