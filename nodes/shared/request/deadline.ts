import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { LONGEST_WAIT_SECONDS } from '../pacing/account';
import { MOST_ATTEMPTS } from './retry';
import { nonNegativeNumber } from './settings';

/** Requests that have to be over at some moment, waits for the rate limit and repetitions included. Work it out anew for each attempt. */

/**
 * A copy of a credential whose requests wait for the rate limit no longer than until a moment. Where the limit leaves no room by then
 * they throw at once, with how long to stay away, and are not sent.
 *
 * @param endsAt in ms since 1970
 * @throws ConfigurationError when the credential's "Longest Wait" is no number
 */
export function waitingUntil(
	credential: ICredentialDataDecryptedObject,
	endsAt: number,
): ICredentialDataDecryptedObject {
	const allowed = nonNegativeNumber(
		credential,
		'maxWaitSeconds',
		'Longest Wait',
		LONGEST_WAIT_SECONDS,
	);
	const leftSeconds = Math.floor((endsAt - Date.now()) / 1000);
	return { ...credential, maxWaitSeconds: Math.max(0, Math.min(allowed, leftSeconds)) };
}

/**
 * How long one attempt may take, so that all its repetitions fit in until a moment.
 *
 * @param endsAt in ms since 1970
 * @returns in ms; never 0, which would be no limit at all
 */
export function attemptTimeoutMs(endsAt: number): number {
	return Math.max(1, Math.floor((endsAt - Date.now()) / MOST_ATTEMPTS));
}
