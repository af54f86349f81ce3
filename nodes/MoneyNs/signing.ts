import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { processPacer } from '../shared/pacing/processPacer';
import { readBaseUrl } from '../shared/request/baseUrl';
import { authenticateWithBearer } from '../shared/request/bearer';
import { outcome } from '../shared/request/outcome';
import { withRetries } from '../shared/request/retry';
import { optionalText, requiredText } from '../shared/request/settings';
import { isPlatform, MONEYNS_BASE_URL, moneyNsAccount } from './account';
import { logIn, TooManyLoginsError, type LoginRequest } from './login';
import { platformSigner } from './platformSigner';
import { refuseRepeatedWrite } from './repeatedWrite';
import { LoginsLimitedError, Sessions, type Session } from './session';

/** The credential types: one for each way to log in. */
export type MoneyNsCredential = 'moneyNsUserApi' | 'moneyNsPlatformApi';

/** From the code of a public integration; white-label brands have others. */
export const MONEYNS_CHECKOUT_URL = 'https://checkout.cryptocoin.pro';

/** MoneyNS documents no limit and so no wait after a 429 either. */
export const MONEYNS_RETRY_AFTER_MS = 60_000;

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
		credential: isPlatform(credentials) ? 'MoneyNS Platform API' : 'MoneyNS User API',
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
	return await renewedToken(this, credentials, userLogin);
}

/**
 * Logs in as a partner platform on behalf of a user: `POST /api/v1/authenticate-jwt/{platform}` with a signed JWT in the header
 * `Token` [seed]. The expiry claim is `expire`, in seconds, not the registered claim `exp`.
 */
export async function logInAsPlatform(
	this: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	return await renewedToken(this, credentials, platformLogin);
}

/**
 * A session of the account, for who wants to know about it: the last one of this process, or else a new one.
 *
 * @param type of the credential: which of the two ways to log in
 * @throws what a login throws, see `logIn`
 */
export async function currentSession(
	helper: IHttpRequestHelper,
	type: MoneyNsCredential,
	credentials: ICredentialDataDecryptedObject,
): Promise<Session> {
	const login = type === 'moneyNsUserApi' ? userLogin : platformLogin;
	return await sessionFor(helper, credentials, login(credentials), '');
}

/** One way to log in. */
interface Login {
	/** All that it depends on. */
	identity: string[];
	/** Called after the wait, so that a token in it is fresh. */
	request: () => Promise<LoginRequest>;
}

function userLogin(credentials: ICredentialDataDecryptedObject): Login {
	const email = requiredText(credentials, 'email', 'Email');
	// Not trimmed: a blank at its end may belong to a password.
	const password = String(credentials.password ?? '');
	return {
		identity: [email, password],
		request: async () => ({ path: '/api/v1/authenticate', body: { email, password } }),
	};
}

function platformLogin(credentials: ICredentialDataDecryptedObject): Login {
	const platform = requiredText(credentials, 'platform', 'Platform');
	const user: Record<string, string> =
		credentials.identifyBy === 'id'
			? { id: requiredText(credentials, 'userId', 'User ID') }
			: { email: requiredText(credentials, 'email', 'Email') };
	const sign = platformSigner(credentials);
	const key = ['privateKey', 'algorithm'].map((name) => optionalText(credentials, name));
	return {
		identity: [platform, JSON.stringify(user), ...key],
		request: async () => {
			const expire = Math.floor(Date.now() / 1000) + LOGIN_LIFETIME_SECONDS;
			return {
				path: `/api/v1/authenticate-jwt/${encodeURIComponent(platform)}`,
				headers: { Token: await sign({ ...user, expire }) },
			};
		},
	};
}

/** What n8n stores in the hidden field of the credential. */
async function renewedToken(
	helper: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
	login: (credentials: ICredentialDataDecryptedObject) => Login,
): Promise<IDataObject> {
	const staleToken = optionalText(credentials, 'sessionToken');
	const session = await sessionFor(helper, credentials, login(credentials), staleToken);
	return { sessionToken: session.token };
}

/**
 * A login waits for its turn like every other request, and is repeated after a 429 like every other one. Nobody holds a turn while
 * waiting for it, so no request can be in its way.
 */
async function sessionFor(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
	{ identity, request }: Login,
	staleToken: string,
): Promise<Session> {
	const baseUrl = readBaseUrl(credentials, MONEYNS_BASE_URL, '/api/v1').href;
	return await sessions.renew([baseUrl, ...identity], staleToken, async () => {
		const account = moneyNsAccount(credentials);
		const attempt = async () => {
			await processPacer.turn(account);
			return await logIn(helpers, baseUrl, await request());
		};
		// No read: after anything but a 429 a second login might be one too many.
		const policy = { account, isRead: false, defaultRetryAfterMs: MONEYNS_RETRY_AFTER_MS };
		const loggedIn = await outcome(async () => await withRetries(attempt, policy));
		if ('value' in loggedIn) return loggedIn.value;
		throw withoutStatus(loggedIn.error);
	});
}

/** With an HTTP status, whoever needed the login would repeat that as well. */
function withoutStatus(error: unknown): unknown {
	return error instanceof TooManyLoginsError
		? new LoginsLimitedError(error.message, MONEYNS_RETRY_AFTER_MS)
		: error;
}
