import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { problemError, toNodeError } from '../shared/request/apiError';
import { attemptLimits, waitingUntil } from '../shared/request/deadline';
import { outcome } from '../shared/request/outcome';
import { withRetries } from '../shared/request/retry';
import { requiredText } from '../shared/request/settings';
import { readAnswer } from './answer';
import type { Operation } from './operation';
import { IMONEZA_MANAGEMENT_CREDENTIAL, IMONEZA_RETRY_AFTER_MS, iMonezaAccount } from './signing';
import { IMONEZA_VOICE } from './voice';

/** The requests that do not come from the node's routing: those of dropdowns and triggers. All go to the Management API and only read. */

export type ReadContext = ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** Limits on one attempt. */
export type Limits = Pick<IHttpRequestOptions, 'abortSignal' | 'timeout'>;

/**
 * The records of an answer. Repeated where nobody answers.
 *
 * @param credential loaded by the caller, so that it is decrypted once
 * @param endsAt when it has to be over, in ms since 1970; left out, there is time enough
 * @throws NodeApiError or NodeOperationError with iMoneza's own words
 */
export async function read(
	context: ILoadOptionsFunctions | IPollFunctions,
	credential: ICredentialDataDecryptedObject,
	operation: Operation,
	endsAt?: number,
): Promise<IDataObject[]> {
	const attempt = async () => {
		if (endsAt === undefined) return await readOnce(context, credential, operation, {});
		const waiting = waitingUntil(credential, endsAt);
		return await readOnce(context, waiting, operation, {}, attemptLimits(endsAt));
	};
	const sent = await outcome(
		async () =>
			await withRetries(attempt, {
				account: iMonezaAccount(credential),
				isRead: true,
				defaultRetryAfterMs: IMONEZA_RETRY_AFTER_MS,
				endsAt,
			}),
	);
	const failed = { isRead: true, itemIndex: 0 };
	if ('error' in sent) throw toNodeError(context.getNode(), sent.error, failed, IMONEZA_VOICE);
	const reading = readAnswer(operation.answer, sent.value);
	if ('records' in reading) return reading.records;
	const { message, advice } = reading.complaint;
	throw problemError(context.getNode(), { message, description: advice });
}

/**
 * Asks once.
 *
 * @param values for the names in braces in the operation's path, checked by the caller
 * @returns the body: an object or array where it was JSON
 * @throws CredentialError without an access key; else what n8n throws
 */
export async function readOnce(
	context: ReadContext,
	credential: ICredentialDataDecryptedObject,
	{ path }: Operation,
	values: Record<string, string>,
	limits: Limits = {},
): Promise<unknown> {
	const accessKey = requiredText(credential, 'accessKey', 'Access Key');
	const filled: Record<string, string> = { ...values, accessKey };
	return await context.helpers.httpRequestWithAuthentication.call(
		context,
		IMONEZA_MANAGEMENT_CREDENTIAL,
		{
			method: 'GET',
			// Signing puts it below the credential's base URL.
			url: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled[name])),
			headers: { Accept: 'application/json' },
			json: true,
			...limits,
		},
		{
			credentialsDecrypted: {
				id: '',
				name: '',
				type: IMONEZA_MANAGEMENT_CREDENTIAL,
				data: credential,
			},
		},
	);
}
