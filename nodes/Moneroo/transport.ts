import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { problemError, toNodeError } from '../shared/request/apiError';
import { outcome } from '../shared/request/outcome';
import { withRetries } from '../shared/request/retry';
import { readAnswer } from './answer';
import type { Operation } from './operation';
import { MONEROO_CREDENTIAL, MONEROO_RETRY_AFTER_MS, monerooAccount } from './signing';
import { voiceFor } from './voice';

/** The requests that do not come from the node's routing: those of dropdowns and of the trigger. All of them only read. */

/** A reading operation that takes nothing but a path. */
interface Read {
	operation: Operation;
	noun: string;
	/** Below the base URL. */
	url: string;
}

/**
 * The records of an answer, for a dropdown.
 *
 * @throws NodeApiError or NodeOperationError with Moneroo's own words
 */
export async function read(context: ILoadOptionsFunctions, read: Read): Promise<IDataObject[]> {
	const asked = { ...read, body: {} };
	const credential = await context.getCredentials(MONEROO_CREDENTIAL);
	const sent = await outcome(
		async () =>
			await withRetries(async () => await get(context, credential, { url: read.url }), {
				account: monerooAccount(credential),
				isRead: true,
				defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS,
			}),
	);
	const failed = { isRead: true, itemIndex: 0 };
	if ('error' in sent) throw toNodeError(context.getNode(), sent.error, failed, voiceFor(asked));
	const reading = readAnswer(asked, sent.value);
	if ('records' in reading) return reading.records;
	const { message, advice } = reading.complaint;
	throw problemError(context.getNode(), { message, description: advice });
}

/**
 * Asks once, with a credential that was loaded before.
 *
 * @param request at least its URL, below the base URL
 * @returns the body: an object where it was JSON
 */
export async function get(
	context: ILoadOptionsFunctions | IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
	request: Pick<IHttpRequestOptions, 'url' | 'abortSignal'>,
): Promise<unknown> {
	return await context.helpers.httpRequestWithAuthentication.call(
		context,
		MONEROO_CREDENTIAL,
		{ method: 'GET', headers: { Accept: 'application/json' }, json: true, ...request },
		{
			credentialsDecrypted: { id: '', name: '', type: MONEROO_CREDENTIAL, data: credential },
		},
	);
}
