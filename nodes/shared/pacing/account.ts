import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { nonNegativeNumber } from '../request/settings';

/** How many requests a provider takes from one account within a window of time. */
export interface Allowance {
	/** 0 = no limit is known, nothing is paced. */
	requests: number;
	windowMs: number;
}

/** Whose requests are counted together: everything this process sends with the same key to the same provider. */
export interface Account {
	/** A hash of provider and key, so that no key is kept in the pacer's memory. */
	id: string;
	provider: string;
	allowance: Allowance;
	/** The longest time that one request may wait for its turn; 0 = it does not wait. */
	longestWaitMs: number;
}

/** Tells that an execution was cancelled; n8n puts it onto the options of a request. */
export type CancelSignal = NonNullable<IHttpRequestOptions['abortSignal']>;

/** The credential field that holds a provider's limit, and the window that it is about. */
export interface LimitField {
	name: string;
	label: string;
	windowMs: number;
}

export const PER_MINUTE: LimitField = {
	name: 'requestsPerMinute',
	label: 'Requests per Minute',
	windowMs: 60_000,
};

export const PER_HOUR: LimitField = {
	name: 'requestsPerHour',
	label: 'Requests per Hour',
	windowMs: 3_600_000,
};

/** Default of every credential's "Longest Wait", in seconds. */
export const LONGEST_WAIT_SECONDS = 600;

/**
 * Reads the pacing settings of a credential.
 *
 * @param key what the provider counts by, usually the API key; only its hash is kept
 * @param requests the provider's documented limit, 0 where none is known
 * @throws ConfigurationError when a setting is negative or not a number
 */
export function readAccount(
	credentials: ICredentialDataDecryptedObject,
	{
		provider,
		key,
		limit,
		requests,
	}: { provider: string; key: string; limit: LimitField; requests: number },
): Account {
	const allowed = nonNegativeNumber(credentials, limit.name, limit.label, requests);
	const waitSeconds = nonNegativeNumber(
		credentials,
		'maxWaitSeconds',
		'Longest Wait',
		LONGEST_WAIT_SECONDS,
	);
	return {
		id: createHash('sha256').update(`${provider}\n${key}`).digest('hex'),
		provider,
		allowance: { requests: Math.floor(allowed), windowMs: limit.windowMs },
		longestWaitMs: waitSeconds * 1000,
	};
}
