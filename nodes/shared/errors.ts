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

	/** @param retryAfterMs how long until the limit is expected to leave room, in ms */
	constructor(message: string, retryAfterMs: number) {
		super(message);
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
