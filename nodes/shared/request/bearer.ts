import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { waitThenSign, type SigningScheme } from './waitThenSign';

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
		makeToken,
		...scheme
	}: Pick<SigningScheme, 'credential' | 'account' | 'defaultBaseUrl'> & {
		makeToken: () => string | Promise<string>;
	},
): Promise<IHttpRequestOptions> {
	return await waitThenSign(request, credentials, {
		...scheme,
		prepare: () => async () => ({ headers: { Authorization: `Bearer ${await makeToken()}` } }),
	});
}
