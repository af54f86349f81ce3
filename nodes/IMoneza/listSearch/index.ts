import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { ListSearch } from '../operation';
import { searchPricingGroups } from './searchPricingGroups';
import { searchResources } from './searchResources';
import { searchSubscriptionGroups } from './searchSubscriptionGroups';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** For fields that pick one record. */
export const listSearch: Record<ListSearch, Search> = {
	searchPricingGroups,
	searchResources,
	searchSubscriptionGroups,
};
