import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { PER_MINUTE, readAccount, type ProviderAccount } from '../shared/pacing/account';
import { authenticateWithBearer } from '../shared/request/bearer';
import { requiredText } from '../shared/request/settings';

/** Name of the credential type. */
export const MONEROO_CREDENTIAL = 'monerooApi';

/** The catalogue calls have no version in their path, so the base URL has none either (provider page "Authentication"). */
export const MONEROO_BASE_URL = 'https://api.moneroo.io';

/** [seed] */
export const MONEROO_REQUESTS_PER_MINUTE = 120;

/** A 429 of Moneroo does not say how long to wait; its page does: 60 seconds [seed]. In ms. */
export const MONEROO_RETRY_AFTER_MS = 60_000;

/**
 * Sends the secret key as a bearer token [seed]. Called by n8n for every request made with the credential.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateMoneroo(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const secretKey = requiredText(credentials, 'secretKey', 'Secret Key');
	return await authenticateWithBearer(request, credentials, {
		credential: 'Moneroo API',
		account: monerooAccount(credentials),
		defaultBaseUrl: MONEROO_BASE_URL,
		makeToken: () => secretKey,
	});
}

/** Whose requests are counted together. What Moneroo counts by is not documented; by key is the usual way [inferred]. */
export function monerooAccount(credentials: ICredentialDataDecryptedObject): ProviderAccount {
	return readAccount(credentials, {
		provider: 'Moneroo',
		defaultBaseUrl: MONEROO_BASE_URL,
		publicId: [requiredText(credentials, 'secretKey', 'Secret Key')],
		secret: [],
		limit: PER_MINUTE,
		requests: MONEROO_REQUESTS_PER_MINUTE,
	});
}
