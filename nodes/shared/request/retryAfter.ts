/** So soon after a refusal nothing has changed; in ms. */
const SHORTEST_MS = 1000;

/** As long as n8n's own scheduler would obey; a longer wait is begun again after it. Nobody is locked out for years by one answer; in ms. */
export const LONGEST_RETRY_AFTER_MS = 3_600_000;

/** The forms of a date that HTTP knows, and ISO 8601. `Date.parse` finds a date in nearly any text. */
const DATE = /^((mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d|\d{4}-\d\d-\d\dT.*)/i;

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param now the current time, in ms since 1970
 * @returns how long to wait in ms, between a second and an hour; undefined when there is no readable header
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string' && typeof header !== 'number') return undefined;
	const text = String(header).trim();
	if (/^\d+(\.\d+)?$/.test(text)) return withinBounds(Number(text) * 1000);
	const date = DATE.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : withinBounds(date - now);
}

function withinBounds(ms: number): number {
	return Math.min(Math.max(ms, SHORTEST_MS), LONGEST_RETRY_AFTER_MS);
}
