import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { floatingList } from '../resources/floating/list';
import { chosen, entries, inRegion, recordsOf } from './results';

/** Floating IP addresses of the chosen region that nothing uses. */
export async function searchFreeFloatingIps(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const ips = inRegion(await recordsOf(this, 'floating', floatingList), chosen(this, region));
	const free = ips.filter(({ attached_type: type }) => type === 'unattached');
	return entries(free, filter, ({ ip, region: code }) => ({
		value: ip,
		names: [ip],
		details: [code],
	}));
}
