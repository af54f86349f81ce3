import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { ProviderAccount } from '../../shared/pacing/account';
import { assertTimeForPage, pollBudgetMs } from '../../shared/polling/budget';
import { problemError, toNodeError } from '../../shared/request/apiError';
import { sendRequest, type ApiRequest } from '../../shared/request/client';
import { attempt } from '../../shared/attempt';
import { problemWithBody, parsedBody } from '../response';
import { credentialChoice } from '../authentication';
import { MOONBACK_ERRORS } from '../errors';
import { MOONBACK_SENDING, moonBackAccount } from '../signing';
import { versionExpiry } from '../versionExpiry';

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
	const { credential: credentialType } = credentialChoice(context);
	const credential = await context.getCredentials(credentialType);
	const read = await attempt(async () => moonBackAccount(credential));
	if ('error' in read) {
		const failed = { isRead: true, itemIndex: 0 };
		throw toNodeError(context.getNode(), read.error, failed, MOONBACK_ERRORS);
	}
	const connection = { context, credentialType, credential, endsAt };
	const ask = async (query: IDataObject) => {
		assertTimeForPage(context.getNode(), endsAt, ADVICE_FOR_SLOW_LISTS);
		const request: ApiRequest = { method: 'GET', path, query, isRead: true, encoding: 'text' };
		const sent = await sendRequest(connection, request, MOONBACK_SENDING, MOONBACK_ERRORS);
		versionExpiry(context, sent.headers);
		const body = parsedBody(sent.body);
		const problem = problemWithBody(body, true);
		if (!problem) return { body, headers: sent.headers };
		throw problemError(context.getNode(), problem);
	};
	return { account: read.value, ask };
}
