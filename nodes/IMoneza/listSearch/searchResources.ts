import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { resourceGetAll } from '../resources/resource/getAll';
import { entries, recordsOf } from './results';

/** The resources of the property, by title or internal name. */
export async function searchResources(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const resources = await recordsOf(this, resourceGetAll);
	return entries(resources, filter, ({ Title, Name, ExternalKey }) => ({
		name: Title || Name,
		value: ExternalKey,
	}));
}
