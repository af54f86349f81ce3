import { tryToParseDateTime } from 'n8n-workflow';

const ISO_8601 = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A date in UTC and to the second: the documentation shows dates without an offset, which the provider's own client reads as UTC, and
 * it writes them with one [sdk: php].
 *
 * @param raw ISO 8601, or what n8n makes of a date
 * @param timezone for a date that does not name one
 * @returns undefined when it is no date
 */
export function utcDate(raw: unknown, timezone: string): string | undefined {
	const text = raw instanceof Date ? raw.toISOString() : String(raw).trim();
	if (!ISO_8601.test(text) || !isDay(text.slice(0, 10))) return undefined;
	const millis = millisOf(text, timezone);
	return millis === undefined ? undefined : new Date(millis).toISOString().replace(/\.\d{3}/, '');
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isDay(day: string): boolean {
	const millis = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(day);
}

function millisOf(text: string, timezone: string): number | undefined {
	try {
		return tryToParseDateTime(text, timezone).toMillis();
	} catch {
		return undefined;
	}
}
