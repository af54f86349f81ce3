import type { Field } from '../shared/operations/field';
import type { Operation } from '../shared/operations/operation';

/** The check that one of several optional fields is given. Whether they go together is for LunaNode to say. */
export function atLeastOne(fields: Field[], names: string[]): NonNullable<Operation['check']> {
	const labels = fields
		.filter(({ name }) => names.includes(name))
		.map(({ label }) => `'${label}'`)
		.join(' and ');
	return (values) => {
		if (names.some((name) => name in values)) return undefined;
		return {
			message: `Neither of the fields ${labels} is set`,
			description: "Set one of them under 'Additional Fields'",
		};
	};
}
