import { isObject } from '../shared/json';

/** Reading what the editor, an expression or a language model gives, whatever its type. */

/** A resource locator comes as an object that holds the value, and from an expression as the value itself. */
export function unwrap(raw: unknown): unknown {
	return isObject(raw) && '__rl' in raw ? raw.value : raw;
}

/** Whether a field counts as not set. */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'string' && value.trim() === '';
}

/** A text or number as text without blanks around it; empty for anything else, which no check lets through. */
export function plainText(given: unknown): string {
	if (typeof given === 'string') return given.trim();
	// A whole number beyond 2^53 has lost digits, and an ID with them becomes another one.
	const isExact =
		Number.isFinite(given) && (!Number.isInteger(given) || Number.isSafeInteger(given));
	return isExact ? String(given) : '';
}

const FLAGS = new Map([
	['true', true],
	['yes', true],
	['false', false],
	['no', false],
]);

/** A switch, also one given in words; undefined for what is neither on nor off. */
export function flagIn(given: unknown): boolean | undefined {
	return typeof given === 'boolean' ? given : FLAGS.get(plainText(given).toLowerCase());
}

/** What to enter where {@link flagIn} finds neither. */
export const FLAG_ADVICE = 'Give true or false, or yes or no';
