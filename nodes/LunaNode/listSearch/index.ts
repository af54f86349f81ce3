import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { ListSearch } from '../action';
import { searchAllImages } from './searchAllImages';
import { searchCheckTypes } from './searchCheckTypes';
import { searchChecks } from './searchChecks';
import { searchDynamicNames } from './searchDynamicNames';
import { searchFloatingIps } from './searchFloatingIps';
import { searchFreeFloatingIps } from './searchFreeFloatingIps';
import { searchImages } from './searchImages';
import { searchLoadBalancers } from './searchLoadBalancers';
import { searchNetworks } from './searchNetworks';
import { searchPlans } from './searchPlans';
import { searchRegions } from './searchRegions';
import { searchRules } from './searchRules';
import { searchScripts } from './searchScripts';
import { searchSecurityGroups } from './searchSecurityGroups';
import { searchSnapshots } from './searchSnapshots';
import { searchSshKeys } from './searchSshKeys';
import { searchVms } from './searchVms';
import { searchVolumes } from './searchVolumes';
import { searchZones } from './searchZones';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** For fields that pick one record. */
export const listSearch: Record<ListSearch, Search> = {
	searchAllImages,
	searchCheckTypes,
	searchChecks,
	searchDynamicNames,
	searchFloatingIps,
	searchFreeFloatingIps,
	searchImages,
	searchLoadBalancers,
	searchNetworks,
	searchPlans,
	searchRegions,
	searchRules,
	searchScripts,
	searchSecurityGroups,
	searchSnapshots,
	searchSshKeys,
	searchVms,
	searchVolumes,
	searchZones,
};

/** For fields that pick several. */
export const loadOptions = Object.fromEntries(
	Object.entries(listSearch).map(([name, search]) => [
		name,
		async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
			return (await search.call(this)).results;
		},
	]),
);
