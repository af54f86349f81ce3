import { sleep } from 'n8n-workflow';
import type { Account } from '../pacing/account';
import { processPacer } from '../pacing/processPacer';
import { mayBeRepeated, readFailure } from './failure';
import { attempt } from '../attempt';
import { retryAfterMs } from './retryAfter';

/** How a request may be repeated. */
export interface RetryPolicy {
	account: Account;
	/** Whether carrying the request out twice does no harm. Anything that changes something is not a read. */
	isRead: boolean;
	/** How long to wait after a 429 that does not say so itself, in ms. */
	defaultRetryAfterMs: number;
	/** When the caller has to be done, in ms since 1970: nothing is repeated after that. Left out, there is time enough. */
	endsAt?: number;
	/** Called before each repetition. */
	onRepeat?: () => void;
}

/** Pauses before a repetition that nothing else paces, in ms; as many as there are repetitions. Each is up to a half longer or shorter. */
const PAUSES_MS = [500, 2000];

/** How often a read is sent when no answer comes. */
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;

/** A 429 costs the provider nothing, and each one lowers this process's share; so many in a row mean another reason. */
const MOST_RATE_LIMITED_ATTEMPTS = 10;

/**
 * Sends a request and repeats it where that is safe: after 429 and after a connection that was never made for every request; after a
 * time-out, a lost connection or a 5xx only for reads. A payment whose fate is unknown is never sent again.
 *
 * @param send one attempt; it has to go through the credential, so that each attempt is paced and signed afresh
 * @throws what the last attempt threw
 */
export async function withRetries<T>(send: () => Promise<T>, policy: RetryPolicy): Promise<T> {
	const { endsAt = Infinity } = policy;
	let rateLimited = 0;
	let repeated = 0;
	for (let attempts = 0; ; attempts++) {
		if (attempts) policy.onRepeat?.();
		const result = await attempt(send);
		if ('value' in result) return result.value;
		const failure = readFailure(result.error);
		const isRateLimited = reportRateLimit(result.error, policy);
		if (isRateLimited && ++rateLimited < MOST_RATE_LIMITED_ATTEMPTS && Date.now() < endsAt)
			continue;
		const isSafe = mayBeRepeated(failure, policy.isRead);
		const pause = jittered(PAUSES_MS[repeated++]);
		if (!isSafe || pause === undefined || Date.now() + pause >= endsAt) throw result.error;
		await sleep(pause);
	}
}

/** Requests that failed together are not to come back together. */
function jittered(pause: number | undefined): number | undefined {
	return pause === undefined ? undefined : pause * (0.5 + Math.random());
}

/**
 * Tells the pacer of a 429, and of a 503 with a `Retry-After`, so that everybody on the account waits. {@link withRetries} does so by itself; this is for requests that
 * are sent once.
 *
 * @param error what the request threw
 * @returns whether it was a 429, after which every request may be repeated; a 503 may have been carried out
 */
export function reportRateLimit(
	error: unknown,
	{ account, defaultRetryAfterMs }: Pick<RetryPolicy, 'account' | 'defaultRetryAfterMs'>,
): boolean {
	const { statusCode, headers } = readFailure(error);
	const waitMs = retryAfterMs(headers['retry-after'], Date.now());
	if (statusCode === 503 && waitMs !== undefined) processPacer.unavailable(account, waitMs);
	if (statusCode !== 429) return false;
	processPacer.rejected(account, waitMs ?? defaultRetryAfterMs);
	return true;
}
