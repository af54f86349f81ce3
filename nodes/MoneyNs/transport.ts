import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { parseJsonExactly } from '../shared/json';
import { problemError, toNodeError } from '../shared/request/apiError';
import { attemptLimits, waitingUntil } from '../shared/request/deadline';
import { outcome } from '../shared/request/outcome';
import type { Problem } from '../shared/result';
import { refusalIn } from '../shared/request/refusal';
import { withRetries } from '../shared/request/retry';
import { markAmbiguous } from '../shared/request/settledItems';
import { moneyNsAccount } from './account';
import { MONEYNS_RETRY_AFTER_MS, type MoneyNsCredential } from './signing';
import { moneyNsVoice } from './voice';

/** Who asks, and with what. */
export interface Connection {
	context: IExecuteFunctions | IPollFunctions;
	credentialType: MoneyNsCredential;
	credential: ICredentialDataDecryptedObject;
	/** When a poll has to be over, in ms since 1970; not given by others. The credential is then the poll's own, and written to. */
	pollEndsAt?: number;
}

export interface Call {
	method: IHttpRequestMethods;
	/** Below the base URL, checked and complete. */
	path: string;
	query?: IDataObject;
	/** JSON, sent as it is written here, so that no number is rounded. */
	body?: string;
	/** The input item that the call is made for, so that a failure can name it. */
	itemIndex?: number;
}

export interface Answer {
	statusCode: number;
	/** Names in lower case. */
	headers: IDataObject;
	/** Parsed without rounding; undefined when the answer has no body. */
	body: unknown;
}

/** Whether carrying a request out twice does no harm. */
export function isRead(method: IHttpRequestMethods): boolean {
	return method === 'GET' || method === 'HEAD';
}

/**
 * Sends one call; reads are repeated, writes only where they certainly had no effect. A session that has ended is renewed once.
 *
 * @throws NodeApiError or NodeOperationError with the provider's own words, and with what to do about them
 */
export async function callApi(connection: Connection, call: Call): Promise<Answer> {
	const { context, credential, pollEndsAt } = connection;
	const asked = { isRead: isRead(call.method), itemIndex: call.itemIndex ?? 0 };
	const policy = {
		account: moneyNsAccount(credential),
		isRead: asked.isRead,
		defaultRetryAfterMs: MONEYNS_RETRY_AFTER_MS,
		endsAt: pollEndsAt,
	};
	const sent = await outcome(
		async () => await withRetries(async () => await send(connection, call), policy),
	);
	if ('error' in sent) throw toNodeError(context.getNode(), sent.error, asked, moneyNsVoice);
	const { statusCode, headers } = sent.value;
	const body = parsedBody(sent.value.body);
	const unusable =
		unusableBody(body, String(headers['content-type'] ?? ''), asked.isRead) ??
		refusalIn(body, 'MoneyNS', asked.isRead);
	if (!unusable) return { statusCode, headers, body: body === '' ? undefined : body };
	const { message, description } = unusable;
	const { itemIndex } = asked;
	const error = problemError(context.getNode(), { message, description, itemIndex });
	throw asked.isRead ? error : markAmbiguous(error);
}

async function send(
	{ context, credentialType, credential, pollEndsAt }: Connection,
	{ method, path, query, body }: Call,
): Promise<IN8nHttpFullResponse> {
	const isPoll = pollEndsAt !== undefined;
	// Written in place: a session that n8n renews goes into this very object, where the next request looks for it.
	if (isPoll) Object.assign(credential, waitingUntil(credential, pollEndsAt));
	const options: IHttpRequestOptions = {
		method,
		// Signing puts it below the credential's base URL.
		url: path,
		qs: query,
		arrayFormat: 'repeat',
		json: true,
		encoding: 'text',
		returnFullResponse: true,
		...(body !== undefined && { body, headers: { 'Content-Type': 'application/json' } }),
		...(isPoll && attemptLimits(pollEndsAt)),
	};
	// Only a poll hands its credential over, which it has just loaded: n8n has to see the token that it saved last.
	const decrypted = { id: '', name: '', type: credentialType, data: credential };
	return await context.helpers.httpRequestWithAuthentication.call(
		context,
		credentialType,
		options,
		...(isPoll ? [{ credentialsDecrypted: decrypted }] : []),
	);
}

/** n8n is asked for text, because it would round long IDs. */
function parsedBody(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	return parseJsonExactly(body) ?? (body.trim() === '' ? '' : body);
}

function unusableBody(body: unknown, contentType: string, isRead: boolean): Problem | undefined {
	if (typeof body !== 'string' || body === '' || !/html|json/i.test(contentType)) return undefined;
	return {
		message: /html/i.test(contentType)
			? 'MoneyNS answered with a web page instead of data'
			: "MoneyNS's answer is cut off or is not JSON",
		description: isRead
			? "Check the 'Path' field and the 'Base URL' of the credential, or try again later"
			: 'MoneyNS may have carried the request out: look there whether it took effect before you run this again',
	};
}
