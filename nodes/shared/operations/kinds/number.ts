import type { INodeProperties } from 'n8n-workflow';
import { fieldProblem, type Result } from '../../result';
import { plainText, quoted } from '../coerce';
import type { NumberField } from '../field';

/** More digits than a number of JSON keeps would be changed on the way. */
const EXACT_DIGITS = 15;

export function numberProperty(field: NumberField): Partial<INodeProperties> {
	const { min, max, decimals = 0 } = field;
	return {
		type: 'number',
		typeOptions: {
			...(min !== undefined && { minValue: min }),
			...(max !== undefined && { maxValue: max }),
			numberPrecision: decimals,
		},
		default: field.default,
	};
}

/** A number, also one in text form where it has one meaning; an amount of money is taken as a number only. */
export function checkNumber(field: NumberField, raw: unknown): Result<number> {
	return field.money ? checkMoney(field, raw) : checkPlain(field, raw);
}

function checkPlain(field: NumberField, raw: unknown): Result<number> {
	const text = plainText(raw);
	if (!(field.decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(text)) {
		const what = field.decimals ? 'number' : 'whole number';
		return fieldProblem(
			field,
			`holds ${quoted(raw)}, which is not a ${what}`,
			`Enter a ${what} without unit or separators`,
		);
	}
	if (text.replace(/\D/g, '').length > EXACT_DIGITS) {
		return fieldProblem(field, `has too many digits: ${text}`, 'Round it');
	}
	return checkRange(field, Number(text));
}

function checkRange(field: NumberField, value: number): Result<number> {
	const { min, max } = field;
	if (min !== undefined && value < min) {
		return fieldProblem(field, `is ${value}, which is too small`, `Enter ${min} or more`);
	}
	if (max !== undefined && value > max) {
		return fieldProblem(field, `is ${value}, which is too large`, `Enter ${max} or less`);
	}
	return { value };
}

/** Money is never converted from text or rounded: what is not a whole number already is refused. */
function checkMoney(field: NumberField, raw: unknown): Result<number> {
	const description =
		"Enter a whole number in the currency's main unit, as in 7500 for XOF 7,500. In an expression, Number(…) makes a number of a text";
	if (typeof raw !== 'number' || !Number.isFinite(raw)) {
		const what = typeof raw === 'string' ? `the text ${quoted(raw)}` : quoted(raw);
		return fieldProblem(field, `holds ${what}, but it has to be a number`, description);
	}
	if (raw <= 0) return fieldProblem(field, `is ${raw}, but it has to be above 0`, description);
	if (!Number.isInteger(raw)) {
		return fieldProblem(field, `is ${raw}, but it has to be a whole number`, description);
	}
	if (!Number.isSafeInteger(raw))
		return fieldProblem(field, 'is too large to be exact', description);
	return { value: raw };
}
