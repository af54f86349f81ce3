import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { ConfigurationError } from '../shared/errors';
import type { LostConnection } from '../shared/request/connection';
import { connectionReason, whatToCheck } from '../shared/request/connectionReason';
import { isUnclear, readFailure } from '../shared/request/failure';
import type { Attempt } from '../shared/attempt';
import { parseBaseUrl } from '../shared/request/baseUrl';
import { providerMessage } from '../shared/request/providerMessage';
import { withinTime } from '../shared/request/withinTime';
import { LoginFailedError, LoginRefusedError, type Session } from './session';

/** Validity of a token when the answer does not say: 14 days, as in the provider's samples [seed]. In ms. */
const DEFAULT_VALIDITY_MS = 1_209_600_000;

/** When a login is given up, in ms, also one whose answer trickles in: everybody with the same credential waits for it. */
const LOGIN_WITHIN_MS = 30_000;

/** What the statuses of a refused login mean (API reference of the provider; for the login with a password [inferred]). */
const EXPLANATIONS: Record<number, string> = {
	401: 'MoneyNS refused the login because the account is not active. Ask MoneyNS to activate it',
	403: 'MoneyNS refused the login because the credentials are wrong',
	404: "MoneyNS answered the login with HTTP status 404. Check the 'Base URL' and, where there is one, the Platform of the credential",
	423: 'MoneyNS refused the login because the account is locked. Ask MoneyNS to unlock it',
};

/** What distinguishes one way to log in from the other. */
export interface LoginRequest {
	/** Below the base URL. */
	path: string;
	headers?: Record<string, string>;
	body?: Record<string, string>;
	/** Labels of the credential's fields that it is made of, for the message when it is refused. */
	fields: string;
}

/** MoneyNS answered 429. Carries what a repetition goes by, and nothing of the request. */
export class TooManyLoginsError extends Error {
	readonly response: { status: number; headers: unknown };

	constructor(message: string, headers: unknown) {
		super(message);
		this.response = { status: 429, headers };
	}
}

/**
 * Sends one login, once, whatever the answer.
 *
 * @throws LoginRefusedError, LoginFailedError, or ConfigurationError where the answer is no login's; they carry no HTTP status, which
 * would make n8n try the login a second time. TooManyLoginsError after a 429.
 */
export async function logIn(
	helpers: IHttpRequestHelper['helpers'],
	baseUrl: string,
	request: LoginRequest,
): Promise<Session> {
	const { path, headers, body } = request;
	const sent = await send(helpers, {
		method: 'POST',
		url: `${parseBaseUrl(baseUrl).href.replace(/\/+$/, '')}${path}`,
		headers: { Accept: 'application/json', ...headers },
		body,
		json: true,
		timeout: LOGIN_WITHIN_MS,
		disableFollowRedirect: true,
		returnFullResponse: true,
	});
	const response = responseIn(sent);
	const { statusCode } = response;
	const message = messageOf(response, request);
	const answered = `MoneyNS answered the login with HTTP status ${statusCode}`;
	if (statusCode === 429) {
		throw new TooManyLoginsError(`${answered}. Try again later${message}`, response.headers);
	}
	if (isUnclear(statusCode)) {
		throw new LoginFailedError(`${answered}. Try again later${message}`);
	}
	if (statusCode < 400 && statusCode >= 300) {
		throw new ConfigurationError(
			`${answered}, which leads to another address. Logins do not follow: correct the 'Base URL' of the credential`,
		);
	}
	if (statusCode >= 300) {
		const explanation = EXPLANATIONS[statusCode] ?? answered;
		const check =
			statusCode in EXPLANATIONS && statusCode !== 403
				? ''
				: `. Check ${request.fields} in the credential`;
		throw new LoginRefusedError(`${explanation}${check}${message}`);
	}
	return readSession(response);
}

/**
 * The answer, whatever its status.
 *
 * @throws LoginFailedError when there is none
 */
function responseIn(sent: Attempt<LoginResponse> | undefined): LoginResponse {
	if (sent && 'value' in sent) return sent.value;
	const { statusCode, headers, body, lost } = readFailure(sent?.error);
	if (statusCode !== undefined) return { statusCode, headers, body: body as LoginResponse['body'] };
	throw new LoginFailedError(
		lost?.isNeverSent
			? `MoneyNS could not be reached for the login: ${reasonOf(lost)}. ${whatToCheck(lost)}`
			: 'The login to MoneyNS got no answer. Check the Base URL in the credential, and that this n8n can reach it',
	);
}

interface LoginResponse {
	statusCode: number;
	headers?: unknown;
	body?: { data?: { id?: unknown; userId?: unknown; ttl?: unknown; until?: unknown } };
}

async function send(
	helpers: IHttpRequestHelper['helpers'],
	options: IHttpRequestOptions,
): Promise<Attempt<LoginResponse> | undefined> {
	return await withinTime(
		LOGIN_WITHIN_MS,
		async (abortSignal) =>
			(await helpers.httpRequest({ ...options, abortSignal })) as LoginResponse,
	);
}

/**
 * Errors of the connection hold the whole login with its password, so nothing else of them is passed on. Without Node's codes for
 * system calls: n8n puts a general text in the place of a message that names one.
 */
function reasonOf(lost: LostConnection): string {
	return connectionReason(lost).replace(/ \(E(?!RR_)[A-Z_]+\)/g, '');
}

/** MoneyNS's own message, for the end of ours. */
function messageOf({ body: received }: LoginResponse, { headers, body }: LoginRequest): string {
	const secrets = [body?.password, headers?.Token].filter(Boolean) as string[];
	const message = providerMessage(received, secrets);
	return message ? `. MoneyNS says: "${message}"` : '';
}

function readSession({ body }: LoginResponse): Session {
	const data = body?.data;
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
