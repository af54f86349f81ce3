import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
	NodeApiError,
} from 'n8n-workflow';
import { pollBudgetMs } from '../shared/polling/budget';
import { problemError, toNodeError } from '../shared/request/apiError';
import { attemptLimits, waitingUntil } from '../shared/request/deadline';
import { withRetries } from '../shared/request/retry';
import { readStreamedBody } from '../shared/request/streamedBody';
import { markAmbiguous } from '../shared/request/settledItems';
import type { Action } from './action';
import { readAnswer, voiceFor, type Refusal } from './answer';
import { lunaNodeAccount } from './signing';
import type { RequestValues } from './values';

const CREDENTIAL = 'lunaNodeApi';

/** LunaNode documents no limit and so no wait either. */
const WAIT_AFTER_429_MS = 60_000;

export type ApiContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** The credential, decrypted once for all calls of an execution: n8n would otherwise load it again for each of them. */
export interface Connection<Context extends ApiContext = ApiContext> {
	context: Context;
	credential: ICredentialDataDecryptedObject;
	/** When all calls have to be over, in ms since 1970; left out, there is time enough. */
	endsAt?: number;
}

export interface Call {
	category: string;
	action: Action;
	values: RequestValues;
	/** The input item that the call is made for, so that a failure can name it. */
	itemIndex?: number;
}

export async function connect<Context extends ApiContext>(
	context: Context,
): Promise<Connection<Context>> {
	return { context, credential: await context.getCredentials(CREDENTIAL) };
}

/** For a poll, whose calls end within the time that it may take, waits for the rate limit included. */
export async function connectForPoll(context: IPollFunctions): Promise<Connection<IPollFunctions>> {
	const endsAt = Date.now() + pollBudgetMs(context);
	return { ...(await connect(context)), endsAt };
}

/**
 * Sends one call.
 *
 * @returns LunaNode's answer without `success`
 * @throws NodeApiError with the provider's own words, and with what to do about them
 */
export async function callAction(connection: Connection, call: Call): Promise<IDataObject> {
	const { body } = await send(connection, call, { json: true });
	return dataIn(connection, call, body);
}

/**
 * Sends one call and leaves its answer as it came.
 *
 * @throws NodeApiError for what is not answered with success, in the provider's own words; NodeOperationError for what was not sent
 */
export async function send(
	{ context, credential, endsAt }: Connection,
	{ category, action, values, itemIndex = 0 }: Call,
	options: Partial<IHttpRequestOptions>,
): Promise<IN8nHttpFullResponse> {
	const isRead = action.readOnly ?? false;
	const attempt = async (): Promise<IN8nHttpFullResponse> =>
		await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			{
				method: 'POST',
				// Signing puts it below the credential's base URL.
				url: `/api/${category}/${action.action}/`,
				body: values,
				returnFullResponse: true,
				...(endsAt !== undefined && attemptLimits(endsAt)),
				...options,
			},
			{
				credentialsDecrypted: {
					id: '',
					name: '',
					type: CREDENTIAL,
					data: endsAt === undefined ? credential : waitingUntil(credential, endsAt),
				},
				// n8n repeats every request after a 401, and what changes something must arrive once.
				...(!isRead && { preAuthenticationRetryStatusCode: [] }),
			},
		);
	try {
		return await withRetries(attempt, {
			account: lunaNodeAccount(credential),
			isRead,
			defaultRetryAfterMs: WAIT_AFTER_429_MS,
			endsAt,
		});
	} catch (error) {
		await readStreamedBody(error);
		const request = { isRead, itemIndex };
		throw toNodeError(context.getNode(), error, request, voiceFor(action));
	}
}

/**
 * The data of an answer.
 *
 * @param body an object where it could be read as JSON, and text otherwise
 * @throws NodeApiError for a refusal, or for an answer that is none of LunaNode's
 */
export function dataIn(connection: Connection, call: Call, body: unknown): IDataObject {
	const reading = readAnswer(body, call.action);
	if ('data' in reading) return reading.data;
	throw refused(connection, reading.refusal, call);
}

/** A refusal as the node's error. */
export function refused(
	{ context }: Connection,
	{ isAmbiguous, ...told }: Refusal,
	{ itemIndex }: Call,
): NodeApiError {
	const error = problemError(context.getNode(), { ...told, itemIndex });
	return isAmbiguous ? markAmbiguous(error) : error;
}
