import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import {
	PER_HOUR,
	readAccount,
	type AccountSettings,
	type ProviderAccount,
} from '../shared/pacing/account';
import { authenticateWithBearer } from '../shared/request/bearer';
import type { SendingRules } from '../shared/request/client';
import { optionalText, requiredText } from '../shared/request/settings';
import { waitThenSign } from '../shared/request/waitThenSign';
import { signJwt } from '../shared/signing/jwt';
import { comparablePem, readPrivateKey } from '../shared/signing/privateKey';
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
	const account = moonBackAccount(credentials);
	const scheme = { credential: 'MoonBack API', account, defaultBaseUrl: MOONBACK_BASE_URL };
	if (credentials.sendIn !== 'query') {
		return await authenticateWithBearer(request, credentials, {
			...scheme,
			makeToken: () => token,
		});
	}
	return await waitThenSign(request, credentials, {
		...scheme,
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
		credential: 'MoonBack JWT API',
		account: moonBackAccount(credentials),
		defaultBaseUrl: MOONBACK_BASE_URL,
		makeToken: async () => await signJwt(key, { iss, iat: Math.floor(Date.now() / 1000) }),
	});
}

/**
 * Whose requests are counted together. Whether MoonBack counts by token, account or address is not documented.
 *
 * @param credentials of either type; only the one for JWTs has an API key
 * @throws CredentialError or ConfigurationError when a field is missing or cannot be used
 */
export function moonBackAccount(credentials: ICredentialDataDecryptedObject): ProviderAccount {
	return readAccount(credentials, {
		provider: 'MoonBack',
		defaultBaseUrl: MOONBACK_BASE_URL,
		...keysOf(credentials),
		limit: PER_HOUR,
		requests: MOONBACK_REQUESTS_PER_HOUR,
	});
}

/** MoonBack is said to name the wait with every 429 [seed]. */
export const MOONBACK_SENDING: SendingRules = { account: moonBackAccount, retryAfterMs: 60_000 };

function keysOf(
	credentials: ICredentialDataDecryptedObject,
): Pick<AccountSettings, 'publicId' | 'secret'> {
	if (credentials.apiKey === undefined) {
		return { publicId: [requiredText(credentials, 'apiToken', 'API Token')], secret: [] };
	}
	return {
		publicId: [requiredText(credentials, 'apiKey', 'API Key')],
		secret: [comparablePem(requiredText(credentials, 'privateKey', 'Private Key'))],
	};
}
