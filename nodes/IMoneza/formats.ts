import type { ChoiceField } from '../shared/operations/field';

/** Longest key of a resource [docs: iM/api]. */
export const LONGEST_KEY = 50;

/** The provider's own values as choices: `FixedPrice` reads `Fixed Price` in the editor. */
export function namedChoices(values: string[]): ChoiceField['choices'] {
	return values.map((value) => ({ name: value.replace(/([a-z])([A-Z])/g, '$1 $2'), value }));
}
