import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { imageList } from '../resources/image/list';
import { imageEntries } from './imageEntries';
import { chosen, recordsOf } from './results';

/** Images of the chosen region, or of all regions while none is chosen. */
export async function searchImages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const images = await recordsOf(this, 'image', imageList, chosen(this, region));
	return imageEntries(images, filter);
}
