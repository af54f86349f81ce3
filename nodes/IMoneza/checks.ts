import type { Complaint } from '../shared/request/complaint';
import { isPathSegment } from '../shared/request/path';
import { utcDate } from './dates';
import { nameOf, type Field, type Kind } from './operation';

/** A value as it is sent, or why it is not. Both are undefined for a field that is left empty. */
export type Checked = { value?: unknown; complaint?: Complaint };

type Check = (raw: unknown, field: Field, timezone: string) => Checked;

/** Longest key of a resource [docs: iM/api]. */
const LONGEST_KEY = 50;

/** More digits than a number of JSON keeps would be changed on the way. */
const EXACT_DIGITS = 15;

const CHECKS: Record<Kind, Check> = {
	key: (raw, field) => pathSegment(raw, { longest: LONGEST_KEY, ...field }),
	record: (raw, field) => pathSegment(raw, field),
	token: (raw, field) => pathSegment(raw, field),
	text,
	url: pattern(
		/^https?:\/\/[^\s/]+\S*$/i,
		'a complete web address',
		'Enter it with https:// at its beginning, as in https://news.example.com/harbour',
	),
	email: pattern(/^[^\s@]+@[^\s@]+$/, 'an email address', 'Enter it as in name@example.com'),
	flag,
	choice,
	integer: (raw, field) => number(raw, field, 'whole number'),
	decimal: (raw, field) => number(raw, field, 'number'),
	date,
	list,
};

/**
 * Checks one value and brings it into the form in which it is sent.
 *
 * @param timezone of the workflow, for dates that do not name one
 */
export function checked(field: Field, raw: unknown, timezone: string): Checked {
	const value = unwrapped(raw);
	if (value === undefined || value === null) return {};
	const isEmpty = typeof value === 'string' && value.trim() === '';
	if (isEmpty) return field.mayBeEmpty ? { value: '' } : {};
	return CHECKS[field.kind](value, field, timezone);
}

/** The complaint about a field that nothing may be sent without. */
export function isMissing({ label }: Field): Complaint {
	return { message: `The '${label}' field is empty`, advice: `Fill in the '${label}'` };
}

/** A resource locator keeps its value one level down. */
function unwrapped(raw: unknown): unknown {
	const isLocator = typeof raw === 'object' && raw !== null && '__rl' in raw;
	return isLocator ? (raw as { value?: unknown }).value : raw;
}

function text(raw: unknown, { label, longest = Infinity }: Field): Checked {
	if (!['string', 'number', 'boolean'].includes(typeof raw)) {
		return complaint(
			`The '${label}' field holds ${shown(raw)}, which is not a text`,
			'Check the expression in it',
		);
	}
	const value = String(raw).trim();
	if (value.length <= longest) return { value };
	return complaint(
		`The '${label}' field has ${value.length} characters, and iMoneza takes ${longest} at most`,
		`Shorten the '${label}'`,
	);
}

function pattern(form: RegExp, what: string, advice: string): Check {
	return (raw, field) => {
		const result = text(raw, field);
		if (result.complaint || form.test(String(result.value))) return result;
		return complaint(`The '${field.label}' field is not ${what}: ${shown(result.value)}`, advice);
	};
}

function pathSegment(raw: unknown, field: Field): Checked {
	const result = text(raw, field);
	if (result.complaint || isPathSegment(typeof raw === 'number' ? raw : result.value))
		return result;
	const what = field.isSecret ? '' : `: ${shown(result.value)}`;
	return complaint(
		`The '${field.label}' field cannot be a part of an address${what}`,
		'Enter it alone, without slashes, question marks, percent signs or a web address around it',
	);
}

function flag(raw: unknown, { label }: Field): Checked {
	if (typeof raw === 'boolean') return { value: raw };
	if (raw === 'true' || raw === 'false') return { value: raw === 'true' };
	return complaint(
		`The '${label}' field holds ${shown(raw)}, which is neither true nor false`,
		'Check the expression in it',
	);
}

function choice(raw: unknown, { label, choices = [] }: Field): Checked {
	const value = choices.find((known) => known === String(raw).trim());
	if (value !== undefined) return { value };
	return complaint(
		`The '${label}' field holds ${shown(raw)}, which iMoneza does not know`,
		`Use one of ${choices.join(', ')}`,
	);
}

/** JSON has one kind of number only. What would not arrive digit for digit is refused. */
function number(raw: unknown, field: Field, what: string): Checked {
	const { label, min = -Infinity, max = Infinity, kind } = field;
	const digits = String(raw).trim();
	const isNumber = /^-?\d+(\.\d+)?$/.test(digits);
	if (!isNumber || (kind === 'integer' && !/^-?\d+$/.test(digits))) {
		return complaint(
			`The '${label}' field holds ${shown(raw)}, which is not a ${what}`,
			`Enter a ${what}, as in ${kind === 'integer' ? '30' : '0.25'}`,
		);
	}
	if (digits.replace(/\D/g, '').length > EXACT_DIGITS) {
		return complaint(`The '${label}' field has too many digits: ${digits}`, 'Round it');
	}
	const value = Number(digits);
	if (value >= min && value <= max) return { value };
	const range = max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
	return complaint(`The '${label}' field is ${digits}, but it has to be ${range}`, 'Change it');
}

function date(raw: unknown, { label }: Field, timezone: string): Checked {
	const value = utcDate(raw, timezone);
	if (value !== undefined) return { value };
	return complaint(
		`The '${label}' field holds ${shown(raw)}, which is not a date`,
		'Enter it in ISO 8601, as in 2025-03-01T08:00:00Z',
	);
}

interface Entries {
	entries?: unknown;
}

/** The editor keeps the entries of a list under `entries`; JSON has them in an array. */
function list(raw: unknown, field: Field, timezone: string): Checked {
	const isObject = typeof raw === 'object' && raw !== null;
	const entries = isObject && !Array.isArray(raw) ? ((raw as Entries).entries ?? []) : raw;
	if (!Array.isArray(entries)) {
		return complaint(
			`The '${field.label}' field holds ${shown(raw)}, which is not a list`,
			'Check the expression in it',
		);
	}
	const results = entries.map((entry, index) => listEntry(entry, index, field, timezone));
	const refused = results.find((result) => result.complaint);
	if (refused) return refused;
	if (!results.length && !field.emptyReplaces) return {};
	return { value: results.map(({ value }) => value) };
}

function listEntry(entry: unknown, index: number, list: Field, timezone: string): Checked {
	const value: Record<string, unknown> = {};
	for (const field of list.fields ?? []) {
		const raw = (entry as Record<string, unknown> | null)?.[nameOf(field)];
		const result = checked(field, raw, timezone);
		const wrong = result.complaint ?? (result.value === undefined && isMissing(field));
		if (wrong) {
			const where = `entry ${index + 1} of '${list.label}'`;
			return complaint(`${wrong.message} (${where})`, wrong.advice);
		}
		value[field.path] = result.value;
	}
	return { value };
}

function complaint(message: string, advice: string): Checked {
	return { complaint: { message, advice } };
}

function shown(raw: unknown): string {
	const words = typeof raw === 'string' ? `'${raw}'` : (JSON.stringify(raw) ?? String(raw));
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
