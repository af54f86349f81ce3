import type { Failure } from 'n8n-workflow';
import type { FailureReason } from './request/itemFailure';

/**
 * What this package itself throws before a request is sent. `failure` tells n8n's scheduler whether trying again later can help;
 * hosts that do not know it ignore it.
 */
export abstract class NotSentError extends Error {
	abstract readonly failure: Failure | undefined;

	/** Why, as a workflow can decide on it. */
	readonly reason: FailureReason = 'invalid';

	/**
	 * The message has both parts, for whoever shows nothing else, such as the HTTP Request node.
	 *
	 * @param summary what happened
	 * @param advice what to do, where that is a sentence of its own
	 */
	constructor(
		readonly summary: string,
		readonly advice = '',
	) {
		super(advice ? `${summary}. ${advice}` : summary);
	}
}

/** A setting or a request that the user has to put right. Thrown before anything was sent. */
export class ConfigurationError extends NotSentError {
	readonly failure: Failure = { cause: 'configuration-invalid' };

	constructor(message: string) {
		super(message);
		this.name = 'ConfigurationError';
	}
}

/** A secret or key that cannot be used as it stands. Thrown before anything was sent; never holds the secret. */
export class CredentialError extends NotSentError {
	readonly failure: Failure = { cause: 'credential-invalid' };

	constructor(message: string) {
		super(message);
		this.name = 'CredentialError';
	}
}

/** A guard that its owner has set up keeps a request back. Thrown before anything was sent. */
export class BlockedError extends ConfigurationError {
	override readonly reason = 'blocked';

	constructor(message: string) {
		super(message);
		this.name = 'BlockedError';
	}
}

/** The provider's limit leaves no room within the credential's "Longest Wait". Nothing was sent. */
export class RateLimitedError extends NotSentError {
	readonly failure: Failure;

	override readonly reason = 'rate-limited';

	/**
	 * @param summary what happened, without full stop
	 * @param advice when there is room again, and what to do
	 * @param retryAfterMs how long until the limit is expected to leave room, in ms
	 */
	constructor(summary: string, advice: string, retryAfterMs: number) {
		super(summary, advice);
		this.name = 'RateLimitedError';
		this.failure = { cause: 'rate-limited', retryAfterMs };
	}
}

/** The execution was cancelled while a request waited for its turn. Nothing was sent. */
export class CancelledError extends NotSentError {
	readonly failure = undefined;

	override readonly reason = 'cancelled';

	constructor() {
		super('The execution was cancelled before the request was sent');
		this.name = 'CancelledError';
	}
}
