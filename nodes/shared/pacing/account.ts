import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { parseBaseUrl } from '../request/baseUrl';
import { nonNegativeNumber, optionalText } from '../request/settings';

/** How many requests a provider takes from one account within a window of time. */
export interface Allowance {
	/** 0 = no limit is known, nothing is paced. */
	requests: number;
	windowMs: number;
}

/** Whose requests are counted together: everything this process sends with the same keys to the same server of a provider. */
export interface Account {
	/**
	 * A hash of provider, origin, public ID and secret. It takes the secret to be counted with somebody: who knows no more than another
	 * one's public ID cannot use up or hold their window. Only the hash is kept, so no key is in the pacer's memory.
	 */
	id: string;
	provider: string;
	allowance: Allowance;
	/** The longest time that one request may wait for its turn; 0 = it does not wait. */
	longestWaitMs: number;
}

/** An account as a credential describes it. */
export interface ProviderAccount extends Account {
	/** A hash of provider, origin and public ID: whose records these are, also after the secret was changed. */
	holder: string;
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

/** What tells accounts of a provider apart, and how fast they may be. */
export interface AccountSettings {
	provider: string;
	/** Used where the credential's "Base URL" is empty. */
	defaultBaseUrl: string;
	/** What names the account and others may know. */
	publicId: string[];
	/** What only the account's users know. */
	secret: string[];
	limit: LimitField;
	/** The provider's documented limit, 0 where none is known. */
	requests: number;
}

/**
 * Reads the pacing settings of a credential.
 *
 * @throws ConfigurationError when a setting is negative or not a number, or the Base URL cannot be used
 */
export function readAccount(
	credentials: ICredentialDataDecryptedObject,
	{ provider, defaultBaseUrl, publicId, secret, limit, requests }: AccountSettings,
): ProviderAccount {
	const allowed = nonNegativeNumber(credentials, limit.name, limit.label, requests);
	const waitSeconds = nonNegativeNumber(
		credentials,
		'maxWaitSeconds',
		'Longest Wait',
		LONGEST_WAIT_SECONDS,
	);
	const baseUrl = parseBaseUrl(optionalText(credentials, 'baseUrl') || defaultBaseUrl);
	const whose = [provider, baseUrl.origin, ...publicId];
	return {
		id: hashOf([...whose, JSON.stringify(secret)]),
		holder: hashOf(whose),
		provider,
		allowance: { requests: Math.floor(allowed), windowMs: limit.windowMs },
		longestWaitMs: waitSeconds * 1000,
	};
}

/** In a form in which no two lists are the same. */
function hashOf(texts: string[]): string {
	return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
