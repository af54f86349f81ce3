import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { PER_MINUTE, readAccount, type Account } from '../shared/pacing/account';
import { requiredText } from '../shared/request/settings';
import { waitThenSign } from '../shared/request/waitThenSign';
import { tokenHash } from './tokenHash';

/** The credential for all that the merchant manages. */
export const IMONEZA_MANAGEMENT_CREDENTIAL = 'iMonezaManagementApi';

/** The credential for what readers may see; neither key works on the other API [seed]. */
export const IMONEZA_ACCESS_CREDENTIAL = 'iMonezaAccessApi';

/** iMoneza documents no limit and so no wait either. In ms. */
export const IMONEZA_RETRY_AFTER_MS = 60_000;

/** Endpoint reference of the provider; Wallit, its later name, has other hosts. */
export const IMONEZA_MANAGEMENT_BASE_URL = 'https://manageapi.imoneza.com';

/** Endpoint reference of the provider. */
export const IMONEZA_ACCESS_BASE_URL = 'https://accessapi.imoneza.com';

type Authenticate = (
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
) => Promise<IHttpRequestOptions>;

/** Signs requests to the Resource Management API. */
export const authenticateIMonezaManagement: Authenticate = async (credentials, request) =>
	await authenticateIMoneza(credentials, request, IMONEZA_MANAGEMENT_BASE_URL);

/** Signs requests to the Resource Access API. */
export const authenticateIMonezaAccess: Authenticate = async (credentials, request) =>
	await authenticateIMoneza(credentials, request, IMONEZA_ACCESS_BASE_URL);

/**
 * Puts the token hash into `Authentication` (not `Authorization`) and the time into `Timestamp` [seed]. The access key keeps its
 * own case there, and so does the request: only the signed copy is in lower case.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
async function authenticateIMoneza(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
	defaultBaseUrl: string,
): Promise<IHttpRequestOptions> {
	const accessKey = requiredText(credentials, 'accessKey', 'Access Key');
	const secretKey = requiredText(credentials, 'secretKey', 'Secret Key');
	return await waitThenSign(request, credentials, {
		account: iMonezaAccount(credentials),
		defaultBaseUrl,
		prepare:
			({ url, method }) =>
			() => {
				const timestamp = new Date().toUTCString();
				const hash = tokenHash(secretKey, {
					method,
					timestamp,
					path: url.pathname,
					query: url.search.slice(1),
				});
				return { headers: { Timestamp: timestamp, Authentication: `${accessKey}:${hash}` } };
			},
	});
}

/** Whose requests are counted together. iMoneza documents no limit, so nothing is paced until the user sets one. */
export function iMonezaAccount(credentials: ICredentialDataDecryptedObject): Account {
	const key = requiredText(credentials, 'accessKey', 'Access Key');
	return readAccount(credentials, { provider: 'iMoneza', key, limit: PER_MINUTE, requests: 0 });
}
