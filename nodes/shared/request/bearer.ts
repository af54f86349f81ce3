import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Account } from '../pacing/account';
import { waitThenSign } from './waitThenSign';

/**
 * Sends a token in the `Authorization` header.
 *
 * @param makeToken called after the wait, so that a token with a timestamp is fresh
 * @throws as {@link waitThenSign}
 */
export async function authenticateWithBearer(
	request: IHttpRequestOptions,
	credentials: ICredentialDataDecryptedObject,
	{
		account,
		defaultBaseUrl,
		makeToken,
	}: { account: Account; defaultBaseUrl: string; makeToken: () => string | Promise<string> },
): Promise<IHttpRequestOptions> {
	return await waitThenSign(request, credentials, {
		account,
		defaultBaseUrl,
		prepare: () => async () => ({ headers: { Authorization: `Bearer ${await makeToken()}` } }),
	});
}
