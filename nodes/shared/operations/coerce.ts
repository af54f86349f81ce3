import { isObject } from '../json';

// Reading what the editor, an expression or a language model gives, whatever its type.

/** The value of a resource locator, which is an object in the editor and the value itself from an expression. */
export function unwrap(raw: unknown): unknown {
	return isObject(raw) && '__rl' in raw ? raw.value : raw;
}

/** Whether a field counts as not set. */
export function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'string' && value.trim() === '';
}

/** Whether a value is what a missing one leaves behind in an expression or at a language model. */
export function saysNothing(raw: unknown): boolean {
	const value = unwrap(raw);
	return isBlank(value) || /^(null|undefined|nan)$/i.test(String(value).trim());
}

/**
 * A text or number as text without blanks around it.
 *
 * @returns an empty text for anything else, also for a number with more digits than computers keep: it has been rounded before
 */
export function plainText(raw: unknown): string {
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw !== 'number' || !Number.isFinite(raw)) return '';
	return Number.isInteger(raw) && !Number.isSafeInteger(raw) ? '' : String(raw);
}

/** A value as a message quotes it, at most 60 characters. */
export function quoted(raw: unknown): string {
	if (typeof raw === 'number') return String(raw);
	const text = typeof raw === 'string' ? `'${raw}'` : (JSON.stringify(raw) ?? String(raw));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
