import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { ConfigurationError, CredentialError, NotSentError } from '../shared/errors';
import { parseBaseUrl } from '../shared/request/baseUrl';
import { LoginRefusedError, type Session } from './session';

/** Validity of a token when the answer does not say: 14 days, as in the provider's samples [seed]. In ms. */
const DEFAULT_VALIDITY_MS = 1_209_600_000;

const TIMEOUT_MS = 30_000;

/** What the statuses of a refused login mean (API reference of the provider; for the login with a password [inferred]). */
const REFUSALS: Record<number, string> = {
	401: 'MoneyNS refused the login because the account is not active. Ask MoneyNS to activate it',
	403: 'MoneyNS refused the login because the credentials are wrong. Correct them in the credential',
	423: 'MoneyNS refused the login because the account is locked. Ask MoneyNS to unlock it',
};

/** The connection to MoneyNS was not there when a login was needed; the request that needed it was not sent. */
class LoginFailedError extends NotSentError {
	readonly failure = { cause: 'temporarily-unavailable' } as const;
}

/** What distinguishes one way to log in from the other. */
export interface LoginRequest {
	/** Below the base URL. */
	path: string;
	headers?: Record<string, string>;
	body?: Record<string, string>;
}

/**
 * Logs in once, never twice, whatever the answer.
 *
 * @throws LoginRefusedError for 401, 403 and 423; ConfigurationError or another NotSentError for everything else. None of them
 * carries an HTTP status, which would make n8n try the login a second time
 */
export async function logIn(
	helpers: IHttpRequestHelper['helpers'],
	baseUrl: string,
	{ path, headers, body }: LoginRequest,
): Promise<Session> {
	const answer = await send(helpers, {
		method: 'POST',
		url: `${parseBaseUrl(baseUrl).href.replace(/\/+$/, '')}${path}`,
		headers: { Accept: 'application/json', ...headers },
		body,
		json: true,
		timeout: TIMEOUT_MS,
		disableFollowRedirect: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
	if (!answer) {
		throw new LoginFailedError(
			'The login to MoneyNS got no answer. Check the Base URL in the credential, and that this n8n can reach it',
		);
	}
	const refusal = REFUSALS[answer.statusCode];
	if (refusal) throw new LoginRefusedError(refusal);
	if (answer.statusCode >= 500 || answer.statusCode === 429) {
		throw new LoginFailedError(
			`MoneyNS answered the login with HTTP status ${answer.statusCode}. Try again later`,
		);
	}
	return readSession(answer);
}

interface LoginAnswer {
	statusCode: number;
	body?: { data?: { id?: unknown; userId?: unknown; ttl?: unknown; until?: unknown } };
}

/** Errors of the connection hold the whole login with its password, so nothing of them is passed on. */
async function send(
	helpers: IHttpRequestHelper['helpers'],
	options: IHttpRequestOptions,
): Promise<LoginAnswer | undefined> {
	return await helpers.httpRequest(options).then(
		(answer: LoginAnswer) => answer,
		() => undefined,
	);
}

function readSession({ statusCode, body }: LoginAnswer): Session {
	const data = body?.data;
	if (statusCode >= 300) {
		throw new CredentialError(
			`MoneyNS answered the login with HTTP status ${statusCode}. Check all fields of the credential`,
		);
	}
	if (typeof data?.id !== 'string' || data.id === '') {
		throw new ConfigurationError(
			"MoneyNS answered the login without a token. Check the 'Base URL' of the credential: it may be that of another service",
		);
	}
	const validityMs = Number(data.ttl) > 0 ? Number(data.ttl) * 1000 : DEFAULT_VALIDITY_MS;
	const until = Date.parse(String(data.until));
	return {
		token: data.id,
		userId: typeof data.userId === 'string' ? data.userId : '',
		validUntil: Number.isNaN(until) ? Date.now() + validityMs : until,
	};
}
