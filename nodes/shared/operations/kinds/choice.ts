import type { INodeProperties } from 'n8n-workflow';
import { fieldProblem, type Result } from '../../result';
import { plainText, quoted } from '../coerce';
import type { ChoiceField } from '../field';

export function choiceProperty(field: ChoiceField): Partial<INodeProperties> {
	return {
		type: 'options',
		...(field.forAllItems && { noDataExpression: true }),
		options: [...field.choices].sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: field.default,
	};
}

/** One of the known values, or, where the choice is open, another one of the same form. */
export function checkChoice(field: ChoiceField, raw: unknown): Result<string> {
	const text = typeof raw === 'boolean' ? String(raw) : plainText(raw);
	const known = field.choices.map(({ value }) => value);
	if (known.includes(text) || (field.open && /^[\w-]+$/.test(text))) return { value: text };
	return fieldProblem(
		field,
		`holds ${quoted(raw)}, which is an unknown value`,
		`Choose one of: ${known.join(', ')}`,
	);
}
