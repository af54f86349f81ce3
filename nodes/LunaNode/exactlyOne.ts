import type { Field } from '../shared/operations/field';
import type { Operation } from '../shared/operations/operation';

/** The check that exactly one of several optional fields is given. */
export function exactlyOne(fields: Field[], names: string[]): NonNullable<Operation['check']> {
	const labels = fields
		.filter(({ name }) => names.includes(name))
		.map(({ label }) => `'${label}'`)
		.join(' and ');
	return (values) => {
		const { length } = names.filter((name) => name in values);
		if (length === 1) return undefined;
		return length
			? {
					message: `Only one of the fields ${labels} can be used at a time`,
					description: "Keep one of them under 'Additional Fields', and remove or empty the other",
				}
			: {
					message: `Neither of the fields ${labels} is set`,
					description: "Set one of them under 'Additional Fields'",
				};
	};
}
