import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { CredentialError } from '../shared/errors';
import { processPacer } from '../shared/pacing/processPacer';
import { attempt } from '../shared/attempt';
import { withRetries } from '../shared/request/retry';
import { waitThenSign } from '../shared/request/waitThenSign';
import { isPlatform, MONEYNS_BASE_URL, moneyNsAccount } from './account';
import { loginOf, type Login } from './identity';
import { logIn, TooManyLoginsError } from './login';
import { refuseRepeatedWrite } from './repeatedWrite';
import { LoginsLimitedError, Sessions, type Session } from './session';
import { isStored, storedToken, tokenOf } from './storedToken';

/** The credential types: one for each way to log in. */
export type MoneyNsCredential = 'moneyNsUserApi' | 'moneyNsPlatformApi';

/** MoneyNS documents no limit and so no wait after a 429 either. */
export const MONEYNS_RETRY_AFTER_MS = 60_000;

const sessions = new Sessions();

/** This login has no session that is known here. By the status n8n sees that it has to log in, for this very item. */
class NoSessionError extends CredentialError {
	readonly response = { status: 401 };

	constructor() {
		super(
			'There is no session at MoneyNS for the login in the credential, and n8n has not logged in',
		);
	}
}

/**
 * Sends a session token as bearer token [seed]: the one that n8n keeps in the credential, if this very login gave it, or else the one
 * that this process has got. Called by n8n for every request made with either MoneyNS credential.
 *
 * @param credentials gets the token that was taken: n8n hands the same object to the login after a 401, which has to know which
 * token was refused
 * @throws NoSessionError after which n8n logs in and calls this again
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateMoneyNs(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseRepeatedWrite(request);
	return await waitThenSign(request, credentials, {
		credential: isPlatform(credentials) ? 'MoneyNS Platform API' : 'MoneyNS User API',
		account: moneyNsAccount(credentials),
		defaultBaseUrl: MONEYNS_BASE_URL,
		prepare: () => {
			const { id } = loginOf(credentials);
			const token = sessions.tokenFor(id, tokenOf(credentials, id));
			if (token === undefined) throw new NoSessionError();
			Object.assign(credentials, storedToken(id, token));
			return () => ({ headers: { Authorization: `Bearer ${token}` } });
		},
	});
}

/**
 * Logs in, as user or as platform. Called by n8n where it has stored no token, after a 401, and in a credential test.
 *
 * @returns what n8n stores in the hidden field of the credential; nothing where another request has logged in, which stores it
 * @throws what a login throws, see `logIn`
 */
export async function logInToMoneyNs(
	this: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const login = loginOf(credentials);
	let hasLoggedIn = false;
	const session = await sessionFor(this, credentials, login, () => (hasLoggedIn = true));
	if (!hasLoggedIn && !isStored(credentials)) return {};
	return storedToken(login.id, session.token);
}

/**
 * A session of the account, for who wants to know about it: the last one of this process, or else a new one.
 *
 * @param credentials gets its token, so that what is sent with the credential afterwards belongs to the same session
 * @throws what a login throws, see `logIn`
 */
export async function currentSession(
	helper: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<Session> {
	const login = loginOf(credentials);
	const session = await sessionFor(helper, { ...credentials, sessionToken: '' }, login);
	Object.assign(credentials, storedToken(login.id, session.token));
	return session;
}

/**
 * A login waits for its turn like every other request, and is repeated after a 429 like every other one. Nobody holds a turn while
 * waiting for it, so no request can be in its way.
 *
 * @param credentials with the token that was refused, if there was one
 * @param onLogin called where this call is the one that logs in
 */
async function sessionFor(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
	{ id, baseUrl, prepare }: Login,
	onLogin?: () => void,
): Promise<Session> {
	return await sessions.renew(id, tokenOf(credentials, id) ?? '', async () => {
		onLogin?.();
		const request = prepare();
		const account = moneyNsAccount(credentials);
		const login = async () => {
			await processPacer.turn(account);
			return await logIn(helpers, baseUrl, await request());
		};
		// No read: after anything but a 429 a second login might be one too many.
		const policy = { account, isRead: false, defaultRetryAfterMs: MONEYNS_RETRY_AFTER_MS };
		const loggedIn = await attempt(async () => await withRetries(login, policy));
		if ('value' in loggedIn) return loggedIn.value;
		throw withoutStatus(loggedIn.error);
	});
}

/** With an HTTP status, whoever needed the login would repeat that as well. */
function withoutStatus(error: unknown): unknown {
	return error instanceof TooManyLoginsError
		? new LoginsLimitedError(error.message, '', MONEYNS_RETRY_AFTER_MS)
		: error;
}
