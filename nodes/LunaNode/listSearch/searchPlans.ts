import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { planList } from '../resources/plan/list';
import { chosen, entries, recordsOf } from './results';

/** Plans with their monthly price, of the chosen region as far as their text tells [inferred]. */
export async function searchPlans(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const plans = await recordsOf(this, 'plan', planList);
	const code = chosen(this, region).region ?? '';
	const there = plans.filter(({ regions_nice: regions }) =>
		String(regions ?? '')
			.toLowerCase()
			.includes(code.toLowerCase()),
	);
	return entries(there.length ? there : plans, filter, (plan) => ({
		value: plan.plan_id,
		names: [plan.name],
		details: [plan.price_monthly_nice, plan.regions_nice],
	}));
}
