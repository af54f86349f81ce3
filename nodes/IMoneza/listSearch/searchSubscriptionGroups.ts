import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { propertyGet } from '../resources/property/get';
import { entries, recordsOf } from './results';

/** The subscription groups, by title or internal name. */
export async function searchSubscriptionGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const [property] = await recordsOf(this, propertyGet);
	return entries(property.SubscriptionGroups, filter, ({ Title, Name, SubscriptionGroupID }) => ({
		name: Title || Name,
		value: SubscriptionGroupID,
	}));
}
