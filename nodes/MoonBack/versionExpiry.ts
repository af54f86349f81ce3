import { warnOnceADay, type Place } from './warnOnceADay';

/** Comes with every answer; empty on the newest version of the API, else the date after which this one is no longer served [seed]. */
const HEADER = 'api-version-expires-at';

const LONGEST_VALUE = 100;

/**
 * When the version of the API that answered will no longer be served. Says so in n8n's log.
 *
 * @param headers of the answer, names in lower case
 * @returns MoonBack's own text, because the form of the date is not documented; empty on the newest version
 */
export function versionExpiry(place: Place, headers: Record<string, unknown>): string {
	const expiresAt = String(headers[HEADER] ?? '')
		.trim()
		.slice(0, LONGEST_VALUE);
	if (expiresAt) {
		warnOnceADay(
			place,
			`MoonBack stops serving the version of its API that '${place.getNode().name}' uses: Api-Version-Expires-At says ${expiresAt}. Set the 'Base URL' of the credential to a newer version in time`,
		);
	}
	return expiresAt;
}
