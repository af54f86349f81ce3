import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { plainText } from '../given';
import { region } from '../parameters/records';
import { volumeList } from '../resources/volume/list';
import { chosen, entries, recordsOf } from './results';

/** Volumes of the chosen region, or of all regions while none is chosen. Sizes are in GB. */
export async function searchVolumes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const volumes = await recordsOf(this, 'volume', volumeList, chosen(this, region));
	const inGb = (size: unknown) => plainText(size) && `${plainText(size)} GB`;
	return entries(volumes, filter, (volume) => ({
		value: volume.id,
		names: [volume.name],
		details: [inGb(volume.size), volume.status, volume.region],
	}));
}
