import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { imageList } from '../resources/image/list';
import { imageEntries } from './imageEntries';
import { recordsOf } from './results';

/** Images of all regions, for where the region that is chosen is another one than that of the image. */
export async function searchAllImages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return imageEntries(await recordsOf(this, 'image', imageList), filter);
}
