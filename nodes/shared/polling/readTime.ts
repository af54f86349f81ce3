/** Below this a number counts as seconds: as milliseconds it would be before March 1973. */
const FIRST_MS = 100_000_000_000;

/**
 * Reads a record's time, whatever way an API writes it: ISO 8601, RFC 1123, Unix seconds or milliseconds, the last two also as text. A
 * time without a zone is taken as UTC.
 *
 * @returns ms since the epoch, or undefined for what is no time
 */
export function readTime(value: unknown): number | undefined {
	const text = String(value ?? '').trim();
	if (/^\d+(\.\d+)?$/.test(text)) {
		const number = Number(text);
		return Math.round(number < FIRST_MS ? number * 1000 : number);
	}
	const isWithoutZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
	const ms = Date.parse(isWithoutZone ? `${text.replace(' ', 'T')}Z` : text);
	return Number.isNaN(ms) ? undefined : ms;
}
