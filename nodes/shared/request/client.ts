import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { parseJsonExactly } from '../json';
import type { Account, CancelSignal } from '../pacing/account';
import { toNodeError, type ErrorExplainer } from './apiError';
import { attemptLimits, waitingUntil } from './deadline';
import { attempt } from '../attempt';
import { withRetries } from './retry';
import { notesOf } from './sendingNotes';
import { readStreamedBody } from './streamedBody';

export type ApiContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** Who sends, and with what. */
export interface Connection {
	context: ApiContext;
	credentialType: string;
	/** Decrypted once for all requests that belong together: n8n would otherwise load it again for each of them. */
	credential: ICredentialDataDecryptedObject;
	/** When all requests have to be over, in ms since 1970; left out, there is time enough. */
	endsAt?: number;
}

/** A request before it is signed. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Below the base URL; signing puts it there. */
	path: string;
	query?: IDataObject;
	/** An object is sent as JSON, or as signing makes of it; a text as it is. */
	body?: IDataObject | string;
	/** Whether carrying it out twice does no harm. Anything that changes something is not a read. */
	isRead: boolean;
	/** When silence ends an attempt, in ms; left out, n8n's own limit holds. */
	timeoutMs?: number;
	/** `stream` for a file, which is then not held in memory; `text` where n8n would round numbers as it parses them. */
	encoding?: 'stream' | 'text';
	/** Ends the request when somebody waits for it no longer. */
	abortSignal?: CancelSignal;
}

/** The part of a provider that sending needs. */
export interface SendingRules {
	account: (credential: ICredentialDataDecryptedObject, credentialType: string) => Account;
	/** How long to wait after a 429 that does not say so itself, in ms. */
	retryAfterMs: number;
	renewsSession?: true;
}

/**
 * Sends a request a single time, through the credential, which paces and signs it. The only place of this package that sends.
 *
 * @returns the whole response; its body is parsed where it is JSON
 * @throws what n8n throws, for which {@link sendRequest} has readable errors
 */
export async function send(
	{ context, credentialType, credential, endsAt }: Connection,
	{ method, path, query, body, isRead, timeoutMs, encoding, abortSignal }: ApiRequest,
	{ renewsSession }: Pick<SendingRules, 'renewsSession'>,
): Promise<IN8nHttpFullResponse> {
	const options: IHttpRequestOptions = {
		method,
		url: path,
		qs: query,
		arrayFormat: 'repeat',
		headers: {
			// A file may be of any type.
			...(encoding !== 'stream' && { Accept: 'application/json' }),
			...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
		},
		returnFullResponse: true,
		// n8n is asked for text, because it would round long IDs.
		...(encoding ? { encoding } : { json: true, encoding: 'text' }),
		...(body !== undefined && { body }),
		...(timeoutMs !== undefined && { timeout: timeoutMs }),
		...(abortSignal && { abortSignal }),
		...(endsAt !== undefined && attemptLimits(endsAt)),
	};
	const data = endsAt === undefined ? credential : waitingUntil(credential, endsAt);
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context,
		credentialType,
		options,
		{
			credentialsDecrypted: { id: '', name: '', type: credentialType, data },
			// n8n repeats every request after a 401, and what changes something must arrive once.
			...(!isRead && !renewsSession && { preAuthenticationRetryStatusCode: [] }),
		},
	)) as IN8nHttpFullResponse;
	return encoding ? response : { ...response, body: parsedBody(response.body) };
}

/** What a body holds as JSON; any other text as it is. */
function parsedBody(body: IN8nHttpFullResponse['body']): IN8nHttpFullResponse['body'] {
	if (typeof body !== 'string') return body;
	const parsed = parseJsonExactly(body);
	// The JSON null is an answer without data, which is not the text null.
	return parsed === undefined ? body : (parsed as IDataObject);
}

/**
 * Sends a request and repeats it where that is safe.
 *
 * @param itemIndex of the input item that it is made for, so that a failure can name it
 * @throws NodeApiError with the provider's own words and what to do about them, NodeOperationError for what was not sent
 */
export async function sendRequest(
	connection: Connection,
	request: ApiRequest,
	rules: SendingRules,
	explain: ErrorExplainer,
	itemIndex = 0,
): Promise<IN8nHttpFullResponse> {
	const { isRead } = request;
	const sent = await attempt(
		async () =>
			await withRetries(async () => await send(connection, request, rules), {
				account: rules.account(connection.credential, connection.credentialType),
				isRead,
				defaultRetryAfterMs: rules.retryAfterMs,
				endsAt: connection.endsAt,
				onRepeat: () => void notesOf(connection.credential).repeated++,
			}),
	);
	if ('value' in sent) return sent.value;
	await readStreamedBody(sent.error);
	throw toNodeError(connection.context.getNode(), sent.error, { isRead, itemIndex }, explain);
}
