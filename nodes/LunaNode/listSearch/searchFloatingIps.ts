import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { floatingList } from '../resources/floating/list';
import { chosen, entries, inRegion, recordsOf } from './results';

/** Floating IP addresses of the chosen region, with what they are attached to. */
export async function searchFloatingIps(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const ips = inRegion(await recordsOf(this, 'floating', floatingList), chosen(this, region));
	return entries(ips, filter, ({ ip, region: code, attached_name: user }) => ({
		value: ip,
		names: [ip],
		details: [code, user],
	}));
}
