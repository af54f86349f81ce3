import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { waitingUntil } from '../../shared/request/deadline';
import { reportRateLimit } from '../../shared/request/retry';
import { withinTime } from '../../shared/request/withinTime';
import { HttpRejection } from '../../shared/webhook/respond';
import { requestOf } from '../../shared/operations/item';
import { readResponse } from '../../shared/operations/response';
import { send, type ApiRequest } from '../../shared/request/client';
import { IMONEZA } from '../provider';
import { callbackResult, callbackResultGet } from '../resources/callbackResult';
import { IMONEZA_MANAGEMENT_CREDENTIAL, IMONEZA_RETRY_AFTER_MS, iMonezaAccount } from '../signing';
import type { Callback } from './callback';

/** How long iMoneza waits for an answer is not known; this is well below what is usual. In ms. */
const RESULT_WITHIN_MS = 5000;

/**
 * What the workflow starts with: the callback and the result that it is about.
 *
 * @param isLast whether iMoneza is not expected to call again for this callback
 * @throws HttpRejection with 503 while the result cannot be had, so that iMoneza calls again; not on its last call
 */
export async function eventFor(
	context: IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
	callback: Callback,
	isLast: boolean,
): Promise<IDataObject> {
	const { type, token, isKnownType, parameters } = callback;
	const result = await resultOf(context, credential, token);
	if (result === undefined && !isLast) {
		throw new HttpRejection(
			503,
			'The result of the callback could not be fetched. Call again later',
		);
	}
	return {
		...parameters,
		CallbackType: type,
		CallbackToken: token,
		isKnownType,
		resultAvailable: result !== undefined,
		...(result !== undefined && { result }),
	};
}

/** Undefined when iMoneza refuses, answers something else or takes too long. It is asked once: its next call is the repetition. */
async function resultOf(
	context: IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
	callbackToken: string,
): Promise<IDataObject | undefined> {
	const call = {
		resource: callbackResult,
		operation: callbackResultGet,
		values: { callbackToken },
		isSimple: false,
	};
	const connection = {
		context,
		credentialType: IMONEZA_MANAGEMENT_CREDENTIAL,
		credential: waitingUntil(credential, Date.now() + RESULT_WITHIN_MS),
	};
	const request = requestOf(IMONEZA, { ...call, credential, isRead: true }) as ApiRequest;
	const received = await withinTime(
		RESULT_WITHIN_MS,
		async (abortSignal) => await send(connection, { ...request, abortSignal }, IMONEZA),
	);
	if (!received) return undefined;
	if ('error' in received) {
		const limit = {
			account: iMonezaAccount(credential),
			defaultRetryAfterMs: IMONEZA_RETRY_AFTER_MS,
		};
		reportRateLimit(received.error, limit);
		return undefined;
	}
	return 'value' in readResponse(IMONEZA, call, received.value)
		? (received.value.body as IDataObject)
		: undefined;
}
