/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param now the current time, in ms since 1970
 * @returns how long to wait in ms, never negative; undefined when there is no readable header
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string' && typeof header !== 'number') return undefined;
	const text = String(header).trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
	const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
