import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { ConfigurationError } from '../shared/errors';
import { PER_MINUTE, readAccount, type Account } from '../shared/pacing/account';
import { processPacer } from '../shared/pacing/processPacer';
import { authenticateWithBearer } from '../shared/request/bearer';
import { optionalText, requiredText } from '../shared/request/settings';
import { JWT_ALGORITHMS, signJwt, type JwtAlgorithm } from '../shared/signing/jwt';
import { readPrivateKey } from '../shared/signing/privateKey';
import { logIn, type LoginRequest } from './login';
import { refuseRepeatedWrite } from './repeatedWrite';
import { Sessions } from './session';

/** Host of the provider's API reference; white-label brands may have others. */
export const MONEYNS_BASE_URL = 'https://appapi-public.cryptocoin.pro';

/** From the code of a public integration; white-label brands have others. */
export const MONEYNS_CHECKOUT_URL = 'https://checkout.cryptocoin.pro';

/** How long a login JWT may be used, in seconds: it is sent at once, so this only has to bridge clocks that differ. */
const LOGIN_LIFETIME_SECONDS = 300;

const sessions = new Sessions();

/**
 * Sends the session token that n8n keeps in the credential as bearer token [seed]. Called by n8n for every request made with
 * either MoneyNS credential, after a login where there was no token.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateMoneyNs(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const token = requiredText(credentials, 'sessionToken', 'session token');
	refuseRepeatedWrite(request);
	return await authenticateWithBearer(request, credentials, {
		account: moneyNsAccount(credentials),
		defaultBaseUrl: MONEYNS_BASE_URL,
		makeToken: () => token,
	});
}

/** Logs in with e-mail and password: `POST /api/v1/authenticate` [seed]. */
export async function logInAsUser(
	this: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const email = requiredText(credentials, 'email', 'Email');
	// Not trimmed: a blank at its end may belong to a password.
	const password = String(credentials.password ?? '');
	return await renewedToken(this, credentials, [email, password], async () => ({
		path: '/api/v1/authenticate',
		body: { email, password },
	}));
}

/**
 * Logs in as a partner platform on behalf of a user: `POST /api/v1/authenticate-jwt/{platform}` with a signed JWT in the header
 * `Token` [seed]. The expiry claim is `expire`, in seconds, not the registered claim `exp`.
 */
export async function logInAsPlatform(
	this: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const platform = requiredText(credentials, 'platform', 'Platform');
	const user: Record<string, string> =
		credentials.identifyBy === 'id'
			? { id: requiredText(credentials, 'userId', 'User ID') }
			: { email: requiredText(credentials, 'email', 'Email') };
	const pem = requiredText(credentials, 'privateKey', 'Private Key');
	const key = readPrivateKey({ pem, passphrase: optionalText(credentials, 'passphrase') });
	const algorithm = chosenAlgorithm(credentials);
	const identity = [platform, JSON.stringify(user), pem, algorithm];
	return await renewedToken(this, credentials, identity, async () => {
		const expire = Math.floor(Date.now() / 1000) + LOGIN_LIFETIME_SECONDS;
		return {
			path: `/api/v1/authenticate-jwt/${encodeURIComponent(platform)}`,
			headers: { Token: await signJwt(key, { ...user, expire }, algorithm) },
		};
	});
}

function chosenAlgorithm(credentials: ICredentialDataDecryptedObject): JwtAlgorithm {
	const chosen = optionalText(credentials, 'algorithm') || 'RS512';
	const known = JWT_ALGORITHMS.find((algorithm) => algorithm === chosen);
	if (known) return known;
	throw new ConfigurationError(
		`The 'Algorithm' of the credential has to be one of ${JWT_ALGORITHMS.join(', ')}`,
	);
}

/** Whose requests are counted together. MoneyNS documents no limit, so nothing is paced until the user sets one. */
export function moneyNsAccount(credentials: ICredentialDataDecryptedObject): Account {
	const { platform, email, userId } = credentials;
	return readAccount(credentials, {
		provider: 'MoneyNS',
		key: JSON.stringify([platform, email, userId]),
		limit: PER_MINUTE,
		requests: 0,
	});
}

/** What n8n stores in the hidden field of the credential. A login waits for its turn like every other request. */
async function renewedToken(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
	identity: string[],
	makeRequest: () => Promise<LoginRequest>,
): Promise<IDataObject> {
	const baseUrl = optionalText(credentials, 'baseUrl') || MONEYNS_BASE_URL;
	const staleToken = optionalText(credentials, 'sessionToken');
	const session = await sessions.renew([baseUrl, ...identity], staleToken, async () => {
		await processPacer.turn(moneyNsAccount(credentials));
		return await logIn(helpers, baseUrl, await makeRequest());
	});
	return { sessionToken: session.token };
}
