import { RateLimitedError } from '../errors';
import type { Account, CancelSignal } from './account';

/** What n8n types as a signal has no reason, what it hands over has one. */
export function isTimeUp(signal: (CancelSignal & { reason?: unknown }) | undefined): boolean {
	return (signal?.reason as Error | undefined)?.name === 'TimeoutError';
}

/** The request had a time of its own to be done in, such as a poll's, and the limit used it up. */
export function outOfTime({ provider }: Account, waitMs: number): RateLimitedError {
	return new RateLimitedError(
		`The rate limit of ${provider} left no room for this request in the time that it had, so it was not sent`,
		'Try again later, or send fewer requests',
		waitMs,
	);
}

/**
 * The request would have to wait longer than its credential allows.
 *
 * @param waitMs until its own place, behind all that wait before it
 */
export function tooLong({ provider, longestWaitMs }: Account, waitMs: number): RateLimitedError {
	return new RateLimitedError(
		`The rate limit of ${provider} is used up, so this request was not sent`,
		`There is room for it in about ${inSeconds(waitMs)}, and the 'Longest Wait' of the credential is ${inSeconds(longestWaitMs)}: try again then, send fewer requests, or allow a longer wait`,
		waitMs,
	);
}

/**
 * The provider is not available and wants to be left alone for longer than the credential lets a request wait.
 *
 * @param waitMs until the pause is over
 */
export function pausedTooLong(
	{ provider, longestWaitMs }: Account,
	waitMs: number,
): RateLimitedError {
	return new RateLimitedError(
		`${provider} is not available (HTTP status 503) and asks to be left alone for another ${inSeconds(waitMs)}, so this request was not sent`,
		`The 'Longest Wait' of the credential is ${inSeconds(longestWaitMs)}: try again then, or allow a longer wait`,
		waitMs,
	);
}

/** For example "1 second" or "65 seconds", rounded up. */
function inSeconds(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
