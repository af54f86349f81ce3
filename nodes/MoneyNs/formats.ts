import { pattern, type Format } from '../shared/operations/format';

// Checked before a link is made: afterwards only the end user would see that it does not work. Sources: the sample payloads of the
// provider's pages. What they leave open is left open here.

export const AMOUNT: Format = {
	fits: (text) => /^(0|[1-9]\d{0,30})(\.\d{1,30})?$/.test(text) && /[1-9]/.test(text),
	what: 'a decimal number above 0',
	description: 'Enter it as in 10.50, with a point and without thousands separators',
};

export const COUNT: Format = pattern(
	/^[1-9]\d{0,3}$/,
	'a whole number above 0',
	'Enter it in digits, as in 3',
);

export const DATE: Format = {
	fits: isDate,
	what: 'a date',
	description: 'Enter it as year, month and day, as in 1990-12-31',
};

export const EMAIL: Format = pattern(
	/^[^\s@]+@[^\s@]+\.[^\s@]+$/,
	'an email address',
	'Enter it as in name@example.com',
);

export const PHONE: Format = pattern(
	/^\d{5,20}$/,
	'a phone number of digits only',
	'Enter it with the country prefix and without +, as in 40712345678',
);

/** Which codes there are is not documented: USDT-TRC20, stETH and their like are for MoneyNS to know. */
export const TICKER: Format = pattern(
	/^\S{1,64}$/,
	'a currency code without blanks',
	'Enter it as in ETH, EUR or USDT-TRC20',
);

export const UUID: Format = pattern(
	/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
	'a UUID',
	'Enter it as in 3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f',
);

/** Whether it is on the calendar: there is no 30 February. */
function isDate(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
