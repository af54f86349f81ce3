import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { groupId, region } from '../parameters/records';
import { securitygroupRuleList } from '../resources/securitygroup/rule-list';
import { chosenFirst, entries, recordsOf } from './results';

/** Rules of the chosen security group, told apart by what they allow. */
export async function searchRules(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const rules = await recordsOf(this, 'securitygroup', securitygroupRuleList, {
		...chosenFirst(this, region),
		...chosenFirst(this, groupId),
	});
	return entries(rules, filter, (rule) => ({
		value: rule.id,
		names: [rule.label],
		details: [rule.direction, rule.protocol, rule.port_range, rule.remote],
	}));
}
