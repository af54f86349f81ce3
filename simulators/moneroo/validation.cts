import type { JsonObject } from '../shared/types.cjs';
import { PAYMENT_METHODS, PAYOUT_METHODS } from './catalogue.cjs';
import type { Violations } from './errors.cjs';

/** Field paths that are absent (400), and those that are present but not valid (422). */
export interface Findings {
	missing: Violations;
	invalid: Violations;
}

type Rule = (value: unknown) => boolean;

const text =
	(longest: number): Rule =>
	(value) =>
		typeof value === 'string' && value.length <= longest;
const digits: Rule = (value) => /^\d+$/.test(String(value));
const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lengths are those of the rules that the official SDK once checked. */
const COMMON: Record<string, Rule> = {
	amount: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
	currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
	description: text(155),
	'customer.email': (value) => typeof value === 'string' && /^[^@\s]+@[^@\s]+$/.test(value),
	'customer.first_name': text(100),
	'customer.last_name': text(100),
};

const OPTIONAL: Record<string, Rule> = {
	'customer.phone': digits,
	'customer.address': text(200),
	'customer.city': text(100),
	'customer.state': text(100),
	'customer.country': text(10),
	'customer.zip': text(100),
	metadata: (value) =>
		isObject(value) &&
		Object.keys(value).length <= 10 &&
		Object.values(value).every((entry) => typeof entry === 'string' && entry !== ''),
};

export function validatePayment(body: JsonObject): Findings {
	const methods = PAYMENT_METHODS.filter(({ currency }) => currency === body.currency);
	const findings = check(
		body,
		{
			...COMMON,
			return_url: (value) => typeof value === 'string' && /^https:\/\/\S+$/.test(value),
		},
		{
			...OPTIONAL,
			methods: (value) =>
				Array.isArray(value) &&
				value.every((code) => methods.some((method) => method.code === code)),
			restrict_country_code: (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
			restricted_phone: (value) =>
				isObject(value) && digits(value.number) && typeof value.country_code === 'string',
		},
	);
	if (body.restrict_country_code !== undefined) {
		for (const rival of ['restricted_phone', 'methods']) {
			if (body[rival] !== undefined) findings.invalid[rival] = 'Not with restrict_country_code.';
		}
	}
	return findings;
}

export function validatePayout(body: JsonObject): Findings {
	const method = PAYOUT_METHODS.find(({ code }) => code === body.method);
	const recipient: Record<string, Rule> =
		method?.recipientField === undefined ? {} : { [`recipient.${method.recipientField}`]: digits };
	const findings = check(
		body,
		{ ...COMMON, method: () => method !== undefined, recipient: isObject, ...recipient },
		OPTIONAL,
	);
	if (method && method.currency !== body.currency) {
		findings.invalid.currency = `The method ${method.code} pays out in ${method.currency}.`;
	}
	return findings;
}

function check(
	body: JsonObject,
	required: Record<string, Rule>,
	optional: Record<string, Rule>,
): Findings {
	const findings: Findings = { missing: {}, invalid: {} };
	for (const [path, rule] of Object.entries({ ...required, ...optional })) {
		const value = valueAt(body, path);
		if (value === undefined || value === null || value === '') {
			if (path in required) findings.missing[path] = `The ${path} field is required.`;
		} else if (!rule(value)) {
			findings.invalid[path] = `The ${path} field is not valid.`;
		}
	}
	return findings;
}

function valueAt(body: JsonObject, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body);
}
