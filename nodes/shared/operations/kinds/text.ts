import type { INodeProperties } from 'n8n-workflow';
import { fieldProblem, type Result } from '../../result';
import { quoted } from '../coerce';
import type { TextField } from '../field';
import type { Format } from '../format';

export function textProperty(field: TextField): Partial<INodeProperties> {
	const { rows, secret } = field;
	return {
		type: 'string',
		...((rows || secret) && {
			typeOptions: { ...(rows && { rows }), ...(secret && { password: true }) },
		}),
		default: field.default ?? '',
	};
}

/** A text; a number or switch in its place is written as text where no digit of it can have been lost. */
export function checkText(field: TextField, raw: unknown): Result<string> {
	const text = asText(field, raw);
	if ('problem' in text) return text;
	if (field.format) return checkFormat(field, field.format, text.value);
	return checkLength(field, text.value);
}

/** Whether a text has a format, and is not longer than the field may be. */
export function checkFormat(
	field: { label: string; secret?: true; longest?: number },
	{ mend, fits, what, description }: Format,
	text: string,
): Result<string> {
	const value = mend ? mend(text) : text;
	if (fits(value)) return checkLength(field, value);
	const shown = field.secret ? '' : `: ${quoted(text)}`;
	return fieldProblem(field, `is not ${what}${shown}`, description);
}

function checkLength(
	{ label, longest = Infinity }: { label: string; longest?: number },
	value: string,
): Result<string> {
	const { length } = [...value];
	if (length <= longest) return { value };
	return fieldProblem(
		{ label },
		`has ${length} characters, and ${longest} are the most that it may have`,
		`Shorten the '${label}'`,
	);
}

/** The raw value as text. Blanks around one line come from pasting; at the ends of several lines or of a password they may be meant. */
function asText(field: TextField, raw: unknown): Result<string> {
	if (typeof raw === 'string') {
		const isExact = !field.format && (field.rows !== undefined || field.exact);
		return { value: isExact ? raw : raw.trim() };
	}
	if (typeof raw === 'number') return numberAsText(field, raw);
	if (typeof raw === 'boolean' && !field.format) return { value: String(raw) };
	return fieldProblem(
		field,
		`holds ${quoted(raw)}, which is not a text`,
		'Check the expression in it',
	);
}

function numberAsText(field: TextField, raw: number): Result<string> {
	if (!Number.isInteger(raw) && field.money) {
		return fieldProblem(
			field,
			'is a number with decimals, which computers round',
			'Give it as text, for example with {{ $json.amount.toFixed(2) }}',
		);
	}
	if (Number.isFinite(raw) && (!Number.isInteger(raw) || Number.isSafeInteger(raw))) {
		return { value: String(raw) };
	}
	return fieldProblem(
		field,
		'is a number with more digits than a computer keeps',
		'Give it as text: in an expression, put it between quotes where it comes from',
	);
}
