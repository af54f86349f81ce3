import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Account } from '../pacing/account';
import { processPacer } from '../pacing/processPacer';
import { belowBaseUrl, readBaseUrl } from './baseUrl';
import { withSignature, type ResolvedRequest, type SignedParts } from './outgoingRequest';
import { pathOf, resolveRequest } from './resolve';

/** What one provider adds to the way every request goes. */
export interface SigningScheme {
	account: Account;
	/** Used where the credential's "Base URL" is empty. */
	defaultBaseUrl: string;
	/**
	 * Reads and checks all that a signature needs, before the wait. What it returns is called after the wait, so that a
	 * timestamp or nonce is as fresh as the request.
	 */
	prepare: (resolved: ResolvedRequest, baseUrl: URL) => () => SignedParts | Promise<SignedParts>;
}

/**
 * The one way to an authenticated request: check where it goes, wait for its turn, sign it. Called by the `authenticate` of each
 * credential, and so for every request that n8n sends with it, from wherever. Safe to call on a request that was signed before.
 *
 * @returns a signed copy; the request that was passed in stays as it was
 * @throws ConfigurationError, CredentialError, RateLimitedError or CancelledError, always before anything is sent
 */
export async function waitThenSign(
	request: IHttpRequestOptions,
	credentials: ICredentialDataDecryptedObject,
	scheme: SigningScheme,
): Promise<IHttpRequestOptions> {
	const baseUrl = readBaseUrl(credentials, scheme.defaultBaseUrl, pathOf(request));
	const resolved = resolveRequest(belowBaseUrl(request, credentials, baseUrl), baseUrl);
	const sign = scheme.prepare(resolved, baseUrl);
	await processPacer.turn(scheme.account, request.abortSignal);
	return withSignature(resolved, await sign());
}
