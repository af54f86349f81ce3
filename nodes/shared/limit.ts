import { tryToParseBoolean } from 'n8n-workflow';
import type { Complaint } from './request/complaint';

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

/**
 * Reads "Return All" and "Limit", wherever a list is read.
 *
 * @param returnAll what the field holds
 * @param limit what the field holds; nothing means {@link DEFAULT_LIMIT}
 * @returns the most records that are wanted, Infinity for all
 */
export function readLimit(
	returnAll: unknown,
	limit: unknown,
): { most: number } | { complaint: Complaint } {
	const isAll = switchIn(returnAll);
	if (isAll === undefined) {
		return {
			complaint: {
				message: "The 'Return All' field is neither on nor off",
				advice: 'Give true or false, or check the expression in it',
			},
		};
	}
	const most = isAll ? Infinity : countIn(limit ?? DEFAULT_LIMIT);
	if (most !== undefined) return { most };
	return {
		complaint: {
			message: "The 'Limit' field is not a whole number above 0",
			advice: "Enter how many records you want at most, or switch on 'Return All'",
		},
	};
}

function switchIn(value: unknown): boolean | undefined {
	if (value === undefined || value === null || value === '') return false;
	try {
		return tryToParseBoolean(value);
	} catch {
		return undefined;
	}
}
