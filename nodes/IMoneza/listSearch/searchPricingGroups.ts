import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { propertyGet } from '../resources/property/get';
import { entries, recordsOf } from './results';

/** The pricing groups; the default one is marked. */
export async function searchPricingGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const [property] = await recordsOf(this, propertyGet);
	return entries(property.PricingGroups, filter, ({ Name, IsDefault, PricingGroupID }) => ({
		name: IsDefault === true ? `${String(Name)} (default)` : Name,
		value: PricingGroupID,
	}));
}
