import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
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
 * The limits of one attempt, as options of its request. Silence ends it early enough to be repeated; an answer that keeps coming may
 * take all the time that is left, but no more: n8n's own `timeout` counts silence only, so that a trickle could go on for ever.
 *
 * n8n puts its own `abortSignal` in place of this one while it executes a workflow, and leaves it in polls and webhooks.
 *
 * @param endsAt in ms since 1970
 * @returns neither limit is ever 0, which would be none at all
 */
export function attemptLimits(
	endsAt: number,
): Required<Pick<IHttpRequestOptions, 'timeout' | 'abortSignal'>> {
	const leftMs = Math.max(1, endsAt - Date.now());
	return {
		timeout: Math.max(1, Math.floor(leftMs / MOST_ATTEMPTS)),
		abortSignal: AbortSignal.timeout(Math.ceil(leftMs)),
	};
}
