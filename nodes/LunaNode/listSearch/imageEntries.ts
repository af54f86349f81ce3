import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';
import { entries, named } from './results';

export function imageEntries(images: IDataObject[], filter?: string): INodeListSearchResult {
	return entries(images, filter, (image) => ({
		name: named(image.name, image.region),
		value: image.image_id,
	}));
}
