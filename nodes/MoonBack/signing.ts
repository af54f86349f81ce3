import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { PER_HOUR, readAccount, type Account } from '../shared/pacing/account';
import { authenticateWithBearer } from '../shared/request/bearer';
import { optionalText, requiredText } from '../shared/request/settings';
import { waitThenSign } from '../shared/request/waitThenSign';
import { signJwt } from '../shared/signing/jwt';
import { readPrivateKey } from '../shared/signing/privateKey';
import { withQueryParameter } from './queryToken';

/** [seed] */
export const MOONBACK_BASE_URL = 'https://api.moonback.me/v2';

/** [seed] */
export const MOONBACK_REQUESTS_PER_HOUR = 5000;

/**
 * Sends the API token in the header, or, where the credential says so, in the query [seed]. Called by n8n for every request made
 * with the credential.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateWithApiToken(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const token = requiredText(credentials, 'apiToken', 'API Token');
	const account = moonBackAccount(credentials, token);
	const defaultBaseUrl = MOONBACK_BASE_URL;
	if (credentials.sendTokenIn !== 'query') {
		return await authenticateWithBearer(request, credentials, {
			account,
			defaultBaseUrl,
			makeToken: () => token,
		});
	}
	return await waitThenSign(request, credentials, {
		account,
		defaultBaseUrl,
		prepare: ({ url }) => {
			const withToken = withQueryParameter(url, 'api_token', token);
			return () => ({ headers: {}, url: withToken });
		},
	});
}

/**
 * Sends an RS512 JWT whose claims are exactly `iss` (the API key) and `iat` (now, in seconds) [seed]. How long it stays valid is
 * not documented, so each request gets a fresh one.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateWithMoonBackJwt(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const iss = requiredText(credentials, 'apiKey', 'API Key');
	const key = readPrivateKey({
		pem: requiredText(credentials, 'privateKey', 'Private Key'),
		passphrase: optionalText(credentials, 'passphrase'),
	});
	return await authenticateWithBearer(request, credentials, {
		account: moonBackAccount(credentials, iss),
		defaultBaseUrl: MOONBACK_BASE_URL,
		makeToken: async () => await signJwt(key, { iss, iat: Math.floor(Date.now() / 1000) }),
	});
}

/** Whose requests are counted together. Whether MoonBack counts by token, account or address is not documented. */
export function moonBackAccount(credentials: ICredentialDataDecryptedObject, key: string): Account {
	return readAccount(credentials, {
		provider: 'MoonBack',
		key,
		limit: PER_HOUR,
		requests: MOONBACK_REQUESTS_PER_HOUR,
	});
}
