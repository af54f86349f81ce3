import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { networkList } from '../resources/network/list';
import { chosen, entries, recordsOf } from './results';

/** Virtual networks of the chosen region. The rows name no region, so LunaNode has to filter. */
export async function searchNetworks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const networks = await recordsOf(this, 'network', networkList, chosen(this, region));
	return entries(networks, filter, (network) => ({
		value: network.net_id,
		names: [network.name],
		details: [network.subnet],
	}));
}
