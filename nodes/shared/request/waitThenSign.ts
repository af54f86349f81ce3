import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Account } from '../pacing/account';
import { processPacer } from '../pacing/processPacer';
import { checkAccess, type Effect } from './access';
import { belowBaseUrl, readBaseUrl } from './baseUrl';
import { isReadMethod } from './method';
import { withSignature, type ResolvedRequest, type SignedParts } from './outgoingRequest';
import { pathOf, resolveRequest } from './resolve';
import { noteWait } from './sendingNotes';
import { checkConnection } from './tamperProof';

/** What one provider adds to the way every request goes. */
export interface SigningScheme {
	/** The credential type's name in the editor, for messages. */
	credential: string;
	account: Account;
	/** Used where the credential's "Base URL" is empty. */
	defaultBaseUrl: string;
	/**
	 * Reads and checks all that a signature needs, before the wait. What it returns is called after the wait, so that a
	 * timestamp or nonce is as fresh as the request.
	 */
	prepare: (resolved: ResolvedRequest, baseUrl: URL) => () => SignedParts | Promise<SignedParts>;
	/** What the request would do; left out, its method tells. */
	effect?: (resolved: ResolvedRequest, baseUrl: URL) => Effect;
}

/**
 * The one way to an authenticated request: check where it goes and what it does, wait for its turn, sign it. Called by the `authenticate` of each
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
	checkConnection(request, baseUrl, credentials);
	checkAccess(credentials, scheme.credential, (scheme.effect ?? effectOfMethod)(resolved, baseUrl));
	const sign = scheme.prepare(resolved, baseUrl);
	await noteWait(credentials, scheme.account, async () => {
		await processPacer.turn(scheme.account, request.abortSignal);
	});
	return withSignature(resolved, await sign());
}

function effectOfMethod({ method }: ResolvedRequest): Effect {
	return { name: method, changes: !isReadMethod(method) };
}
