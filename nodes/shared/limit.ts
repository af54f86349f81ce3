import { problem, type Result } from './result';

/** What "Limit" is before anybody changes it: n8n's own habit. */
export const DEFAULT_LIMIT = 50;

/**
 * A whole number above 0, also given as text where that has one meaning: `10`, `" 10 "` and `"10.0"`, but neither `"1,000"` nor `1e3`
 * as text.
 *
 * @returns undefined for everything else
 */
export function countIn(value: unknown): number | undefined {
	const isText = typeof value === 'string' && /^\s*\+?\d+(\.0+)?\s*$/.test(value);
	const number = isText ? Number(value) : value;
	return Number.isSafeInteger(number) && Number(number) >= 1 ? Number(number) : undefined;
}

/** Reads "Limit", wherever a list is read and "Return All" is off; nothing means {@link DEFAULT_LIMIT}. */
export function readLimit(raw: unknown): Result<number> {
	const value = countIn(raw ?? DEFAULT_LIMIT);
	if (value !== undefined) return { value };
	return problem(
		"The 'Limit' field is not a whole number above 0",
		"Enter how many records you want at most, or switch on 'Return All'",
	);
}
