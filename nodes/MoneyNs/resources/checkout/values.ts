import { ConfigurationError } from '../../../shared/errors';
import { RULES } from './formats';
import { nameOf, type PayloadField } from './payloadField';

/** Values by their path in the payload, each as text. */
export type PayloadValues = Map<string, string>;

/**
 * Reads and checks the given fields.
 *
 * @param given what the editor holds, by the fields' internal names; an empty text means that a field is not set
 * @throws ConfigurationError that names the field by its label
 */
export function readValues(fields: PayloadField[], given: Record<string, unknown>): PayloadValues {
	const values: PayloadValues = new Map();
	for (const field of fields) {
		const text = asText(given[nameOf(field)], field);
		if (text) values.set(field.path, checked(text, field));
	}
	return values;
}

/** @throws ConfigurationError when a field is not set */
export function requireAll(fields: PayloadField[], values: PayloadValues): void {
	const missing = fields.find(({ path }) => !values.has(path));
	if (missing) throw new ConfigurationError(`The '${missing.label}' field is empty. Fill it in`);
}

function asText(value: unknown, { label, format }: PayloadField): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value.trim();
	if (Number.isSafeInteger(value)) return String(value as number);
	if (format === 'amount' && typeof value === 'number') {
		throw new ConfigurationError(
			`The '${label}' field is a number with decimals, which computers round. Give it as text, for example with {{ $json.amount.toFixed(2) }}`,
		);
	}
	throw new ConfigurationError(`The '${label}' field has to be a text`);
}

function checked(text: string, { label, format, longest }: PayloadField): string {
	const { fits, mustBe } = RULES[format];
	if (!fits(text)) throw new ConfigurationError(`The '${label}' field has to be ${mustBe}`);
	if (longest !== undefined && [...text].length > longest) {
		throw new ConfigurationError(
			`The '${label}' field has more than ${longest} characters. Shorten it`,
		);
	}
	return text;
}
