import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';
import { entries } from './results';

export function imageEntries(images: IDataObject[], filter?: string): INodeListSearchResult {
	return entries(images, filter, (image) => ({
		value: image.image_id,
		names: [image.name],
		details: [image.region],
	}));
}
