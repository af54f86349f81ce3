import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { PER_MINUTE, readAccount, type ProviderAccount } from '../shared/pacing/account';
import { requiredText } from '../shared/request/settings';
import { waitThenSign, type SigningScheme } from '../shared/request/waitThenSign';
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

/** Where the requests of a credential type go when its "Base URL" is empty. */
export function defaultBaseUrlOf(credentialType: string): string {
	return credentialType === IMONEZA_ACCESS_CREDENTIAL
		? IMONEZA_ACCESS_BASE_URL
		: IMONEZA_MANAGEMENT_BASE_URL;
}

type Authenticate = (
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
) => Promise<IHttpRequestOptions>;

/** Signs requests to the Resource Management API. */
export const authenticateIMonezaManagement: Authenticate = async (credentials, request) =>
	await authenticateIMoneza(credentials, request, {
		credential: 'iMoneza Management API',
		defaultBaseUrl: IMONEZA_MANAGEMENT_BASE_URL,
	});

/** Signs requests to the Resource Access API. */
export const authenticateIMonezaAccess: Authenticate = async (credentials, request) =>
	await authenticateIMoneza(credentials, request, {
		credential: 'iMoneza Access API',
		defaultBaseUrl: IMONEZA_ACCESS_BASE_URL,
	});

/**
 * Puts the token hash into `Authentication` (not `Authorization`) and the time into `Timestamp` [seed]. The access key keeps its
 * own case there, and so does the request: only the signed copy is in lower case.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
async function authenticateIMoneza(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
	api: Pick<SigningScheme, 'credential' | 'defaultBaseUrl'>,
): Promise<IHttpRequestOptions> {
	const accessKey = requiredText(credentials, 'accessKey', 'Access Key');
	const secretKey = requiredText(credentials, 'secretKey', 'Secret Key');
	return await waitThenSign(request, credentials, {
		...api,
		account: iMonezaAccount(credentials, api.defaultBaseUrl),
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

/**
 * Whose requests are counted together. iMoneza documents no limit, so nothing is paced until the user sets one.
 *
 * @param defaultBaseUrl of the API that the credential is for
 */
export function iMonezaAccount(
	credentials: ICredentialDataDecryptedObject,
	defaultBaseUrl = IMONEZA_MANAGEMENT_BASE_URL,
): ProviderAccount {
	return readAccount(credentials, {
		provider: 'iMoneza',
		defaultBaseUrl,
		publicId: [requiredText(credentials, 'accessKey', 'Access Key').toLowerCase()],
		secret: [requiredText(credentials, 'secretKey', 'Secret Key')],
		limit: PER_MINUTE,
		requests: 0,
	});
}
