import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IN8nHttpFullResponse,
	type IPollFunctions,
} from 'n8n-workflow';
import type { ProviderAccount } from '../../shared/pacing/account';
import { assertTimeForPage, pollBudgetMs } from '../../shared/polling/budget';
import { problemError, toNodeError } from '../../shared/request/apiError';
import { attemptLimits, waitingUntil } from '../../shared/request/deadline';
import { outcome } from '../../shared/request/outcome';
import { withRetries } from '../../shared/request/retry';
import { complaintAboutBody, parsedBody } from '../answer';
import { chosenWay } from '../authentication';
import { moonBackAccount } from '../signing';
import { versionExpiry } from '../versionExpiry';
import { MOONBACK_VOICE, WAIT_AFTER_429_MS } from '../voice';

const ADVICE_FOR_SLOW_LISTS =
	"Ask for fewer or longer pages with 'Query Parameters', or set 'Newest First' under 'Options' if the list begins with the newest records";

/** What a poll asks with. */
export interface Connection {
	account: ProviderAccount;
	/**
	 * The answer to a query: its body, and its headers with names in lower case.
	 *
	 * @throws NodeApiError, or NodeOperationError when the poll has no time left
	 */
	ask: (query: IDataObject) => Promise<{ body: unknown; headers: IDataObject }>;
}

/** @param path below the base URL */
export async function connectForPoll(context: IPollFunctions, path: string): Promise<Connection> {
	const endsAt = Date.now() + pollBudgetMs(context);
	const { credential: type } = chosenWay(context);
	const credential = await context.getCredentials(type);
	const read = await outcome(async () => moonBackAccount(credential));
	if ('error' in read) throw asNodeError(context, read.error);
	const account = read.value;
	const ask = async (query: IDataObject) => {
		assertTimeForPage(context.getNode(), endsAt, ADVICE_FOR_SLOW_LISTS);
		const send = async () => await request(context, { type, credential, path, query, endsAt });
		const policy = { account, isRead: true, defaultRetryAfterMs: WAIT_AFTER_429_MS, endsAt };
		const sent = await outcome(async () => await withRetries(send, policy));
		if ('error' in sent) throw asNodeError(context, sent.error);
		versionExpiry(context, sent.value.headers);
		const body = parsedBody(sent.value.body);
		const problem = complaintAboutBody(body, true);
		if (!problem) return { body, headers: sent.value.headers };
		throw problemError(context.getNode(), problem);
	};
	return { account, ask };
}

interface PageRequest {
	type: string;
	credential: ICredentialDataDecryptedObject;
	path: string;
	query: IDataObject;
	/** ms since the epoch */
	endsAt: number;
}

async function request(
	context: IPollFunctions,
	{ type, credential, path, query, endsAt }: PageRequest,
): Promise<IN8nHttpFullResponse> {
	const data = waitingUntil(credential, endsAt);
	return await context.helpers.httpRequestWithAuthentication.call(
		context,
		type,
		{
			method: 'GET',
			// Signing puts it below the credential's base URL.
			url: path,
			qs: query,
			arrayFormat: 'repeat',
			json: true,
			encoding: 'text',
			returnFullResponse: true,
			...attemptLimits(endsAt),
		},
		{ credentialsDecrypted: { id: '', name: '', type, data } },
	);
}

function asNodeError(context: IPollFunctions, error: unknown) {
	if (error instanceof NodeOperationError) return error;
	return toNodeError(context.getNode(), error, { isRead: true, itemIndex: 0 }, MOONBACK_VOICE);
}
