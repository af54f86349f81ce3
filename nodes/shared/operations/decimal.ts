import { pattern, type Format } from './format';

// Money as exact decimals. JavaScript's numbers are binary: in them 0.1 + 0.2 is more than 0.3.

/** A decimal number of at most 30 digits on either side of its point, not below zero. */
export const DECIMAL: Format = pattern(
	/^\d{1,30}(\.\d{1,30})?$/,
	'an amount',
	'Enter digits only, with a point before decimals, as in 7500 or 19.99',
);

const SCALE = 30;

/** A decimal number in units of 10^-30, which are whole numbers. */
export type Units = bigint;

/**
 * Reads an amount exactly.
 *
 * @param raw a text, or a whole number that a computer has not rounded
 * @returns undefined for anything else; a number with decimals has been rounded already, so only up to 15 digits of it count as exact
 */
export function unitsOf(raw: unknown): Units | undefined {
	const text =
		typeof raw === 'number' ? numberText(raw) : typeof raw === 'string' ? raw.trim() : '';
	if (!DECIMAL.fits(text)) return undefined;
	const [whole, decimals = ''] = text.split('.');
	return BigInt(whole + decimals.padEnd(SCALE, '0'));
}

/** The units as a decimal number, without zeros at its end. */
export function decimalText(units: Units): string {
	const digits = units.toString().padStart(SCALE + 1, '0');
	const decimals = digits.slice(-SCALE).replace(/0+$/, '');
	return digits.slice(0, -SCALE) + (decimals && `.${decimals}`);
}

function numberText(number: number): string {
	if (Number.isInteger(number)) return Number.isSafeInteger(number) ? String(number) : '';
	const text = String(number);
	return text.replace(/\D/g, '').length <= 15 ? text : '';
}
