import type { Complaint } from '../shared/request/complaint';
import type { Action } from './action';
import type { RequestValues } from './values';

/** Finds values that are right one by one, but not together. */
export function wrongCombination(action: Action, values: RequestValues): Complaint | undefined {
	const { oneOf, optional = [] } = action;
	const given = oneOf?.filter((name) => name in values).length;
	if (!oneOf || given === 1) return undefined;
	const labels = optional
		.filter(({ name }) => oneOf.includes(name))
		.map(({ label }) => `'${label}'`)
		.join(' and ');
	return given
		? {
				message: `Only one of the fields ${labels} can be used at a time`,
				advice: "Keep one of them under 'Additional Fields', and remove or empty the other",
			}
		: {
				message: `Neither of the fields ${labels} is set`,
				advice: "Set one of them under 'Additional Fields'",
			};
}
