import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { lbList } from '../resources/lb/list';
import { chosenFirst, entries, recordsOf } from './results';

/** Load balancers of the chosen region, without which LunaNode does not list them. */
export async function searchLoadBalancers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const balancers = await recordsOf(this, 'lb', lbList, chosenFirst(this, region));
	return entries(balancers, filter, ({ id, name }) => ({ value: id, names: [name] }));
}
