import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { securitygroupList } from '../resources/securitygroup/list';
import { chosen, entries, inRegion, recordsOf } from './results';

/** Security groups of the chosen region. The list cannot be asked for one region. */
export async function searchSecurityGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const groups = await recordsOf(this, 'securitygroup', securitygroupList);
	return entries(inRegion(groups, chosen(this, region)), filter, (group) => ({
		value: group.securitygroup_id,
		names: [group.name],
		details: [group.region],
	}));
}
