import type { Complaint } from '../shared/request/complaint';
import { isPathSegment } from '../shared/request/path';
import type { Field, Kind } from './operation';

/** A value as it is sent, or why it is not. Both are undefined for a field that is left empty. */
export type Checked = { value?: unknown; complaint?: Complaint };

type Check = (raw: unknown, label: string) => Checked;

/** Checks one value and brings it into the form in which it is sent. */
export function checked({ kind, label }: Field, raw: unknown): Checked {
	if (isEmpty(raw)) return {};
	return CHECKS[kind](raw, label);
}

const CHECKS: Record<Kind, Check> = {
	amount,
	currency: word(/^[a-z]{3}$/i, 'a currency code of three letters', 'Enter it as in XOF or USD'),
	country: word(/^[a-z]{2}$/i, 'a country code of two letters', 'Enter it as in SN or CM'),
	email: pattern(/^[^\s@]+@[^\s@]+$/, 'an email address', 'Enter it as in awa.sow@example.com'),
	phone,
	digits,
	text: (raw, label) => text(raw, label),
	url: pattern(
		/^https?:\/\/[^\s/]+\S*$/i,
		'a complete web address',
		'Enter it with https:// at its beginning, as in https://shop.example.com/thanks',
	),
	id,
	payoutMethod: (raw, label) => text(raw, label),
	paymentMethods,
	metadata: pairs,
	recipientFields,
};

/** Where money goes: nothing is corrected here. */
function digits(raw: unknown, label: string): Checked {
	return pattern(
		/^\d+$/,
		'a number of digits only',
		'Enter it without a plus sign, blanks or dashes; a phone number with its country code, as in 237670000002',
	)(raw, label);
}

/** Money is never converted from text or rounded: what is not a whole number already is refused. */
function amount(raw: unknown, label: string): Checked {
	const advice =
		"Moneroo takes whole numbers in the currency's main unit, as in 7500 for XOF 7,500. In an expression, Number(…) makes a number of a text";
	const refuse = (what: string) => ({
		complaint: { message: `The '${label}' field ${what}`, advice },
	});
	if (typeof raw !== 'number' || !Number.isFinite(raw)) {
		const what = typeof raw === 'string' ? `the text ${shown(raw)}` : shown(raw);
		return refuse(`holds ${what}, but it has to be a number`);
	}
	if (raw <= 0) return refuse(`is ${raw}, but it has to be above 0`);
	if (!Number.isInteger(raw)) return refuse(`is ${raw}, but it has to be a whole number`);
	if (!Number.isSafeInteger(raw)) return refuse('is too large to be exact');
	return { value: raw };
}

function text(raw: unknown, label: string): Checked {
	const isText = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
	if (isText) return { value: String(raw).trim() };
	return {
		complaint: {
			message: `The '${label}' field holds ${shown(raw)}, which is not a text`,
			advice: 'Check the expression in it',
		},
	};
}

function pattern(form: RegExp, what: string, advice: string): Check {
	return (raw, label) => {
		const { value, complaint } = text(raw, label);
		if (complaint || form.test(String(value))) return { value, complaint };
		return {
			complaint: { message: `The '${label}' field is not ${what}: ${shown(value)}`, advice },
		};
	};
}

/** A code that is written in capitals. */
function word(form: RegExp, what: string, advice: string): Check {
	return (raw, label) => {
		const { value, complaint } = pattern(form, what, advice)(raw, label);
		return complaint ? { complaint } : { value: String(value).toUpperCase() };
	};
}

/** The sources disagree on the form; digits as text suit all of them [inferred]. */
function phone(raw: unknown, label: string): Checked {
	const digits = typeof raw === 'string' ? raw.replace(/^\s*\+|[\s().-]/g, '') : raw;
	return pattern(
		/^\d+$/,
		'a phone number',
		'Enter country code and number, as in 221770000001',
	)(digits, label);
}

/** Whether a value can be a record's ID in a path; none of them has a blank. */
export function isRecordId(value: unknown): boolean {
	return isPathSegment(value) && !/\s/.test(String(value));
}

/** An ID has no documented form, but it must not lead out of its place in the path. */
function id(raw: unknown, label: string): Checked {
	const { value, complaint } = text(raw, label);
	if (complaint) return { complaint };
	if (isRecordId(typeof raw === 'number' ? raw : value)) return { value };
	return {
		complaint: {
			message: `The '${label}' field is not an ID: ${shown(value)}`,
			advice: 'Enter the ID alone, without slashes, blanks or a web address around it',
		},
	};
}

function paymentMethods(raw: unknown, label: string): Checked {
	const codes = Array.isArray(raw) ? raw : String(raw).split(',');
	const values = codes.map((code) => text(code, label));
	const complaint = values.find((entry) => entry.complaint)?.complaint;
	if (complaint) return { complaint };
	const given = values.map(({ value }) => value).filter((code) => code !== '');
	return given.length ? { value: given } : {};
}

/** Values are sent as text, for Moneroo takes nothing else; empty ones, which it refuses, are left out. */
function pairs(raw: unknown, label: string): Checked {
	const entries = (Array.isArray(raw) ? raw : []) as Array<{ name?: unknown; value?: unknown }>;
	const given = entries.filter(({ value }) => !isEmpty(value));
	if (given.some(({ name }) => isEmpty(name))) {
		return {
			complaint: {
				message: `An entry under '${label}' has a value but no name`,
				advice: 'Fill in its name, or remove the entry',
			},
		};
	}
	if (!given.length) return {};
	const names = given.map(({ name }) => String(name).trim());
	const repeated = names.find((name, index) => names.indexOf(name) < index);
	if (repeated !== undefined) {
		return {
			complaint: {
				message: `'${repeated}' stands more than once under '${label}'`,
				advice: 'Remove all but one of these entries',
			},
		};
	}
	return {
		value: Object.fromEntries(given.map(({ value }, index) => [names[index], asText(value)])),
	};
}

/** What the API takes as digits wherever it is filled in. */
const RECIPIENT_DIGITS = ['msisdn', 'account_number'];

function recipientFields(raw: unknown, label: string): Checked {
	const result = pairs(raw, label);
	const given = (result.value ?? {}) as Record<string, unknown>;
	const wrong = RECIPIENT_DIGITS.map((name) => checkRecipient(given[name], name, label)).find(
		Boolean,
	);
	return wrong ? { complaint: wrong } : result;
}

function checkRecipient(value: unknown, name: string, label: string): Complaint | undefined {
	if (value === undefined) return undefined;
	const { complaint } = digits(value, name);
	return complaint && { ...complaint, message: `${complaint.message} (under '${label}')` };
}

function asText(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function isEmpty(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

function shown(raw: unknown): string {
	if (typeof raw === 'number') return String(raw);
	const words = typeof raw === 'string' ? `'${raw}'` : (JSON.stringify(raw) ?? String(raw));
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
