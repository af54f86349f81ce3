import { NodeOperationError, type INode } from 'n8n-workflow';
import { LONGEST_RETRY_AFTER_MS } from '../request/retryAfter';

/** After a 429 that does not say for how long, in ms. */
const DEFAULT_HOLD_MS = 60_000;

interface ErrorLike {
	failure?: { cause?: unknown; retryAfterMs?: unknown };
	httpCode?: unknown;
}

/**
 * How long to stay away from a provider after an error, in ms.
 *
 * @param error what a request threw: it carries `failure` (n8n's word for it) or an HTTP code
 * @returns undefined when the error has nothing to do with a rate limit
 */
export function holdMsAfter(error: unknown): number | undefined {
	const { failure, httpCode } = (error ?? {}) as ErrorLike;
	if (failure?.cause !== 'rate-limited' && String(httpCode) !== '429') return undefined;
	const waitMs = Number(failure?.retryAfterMs);
	return waitMs > 0 ? Math.min(waitMs, LONGEST_RETRY_AFTER_MS) : DEFAULT_HOLD_MS;
}

/** What the user gets to see of a poll that the rate limit left no room for. n8n's scheduler reads the `failure`. */
export function rateLimitedPoll(node: INode, holdMs: number): NodeOperationError {
	const seconds = Math.ceil(holdMs / 1000);
	return new NodeOperationError(node, 'The rate limit leaves no room for this poll', {
		description: `Nothing is lost: the trigger asks again in about ${seconds} seconds and goes on where it stopped. If this comes back, choose longer 'Poll Times'`,
		failure: { cause: 'rate-limited', retryAfterMs: holdMs },
	});
}
