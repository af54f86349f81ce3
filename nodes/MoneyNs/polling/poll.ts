import {
	type IDataObject,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { assertTimeForPage, pollBudgetMs } from '../../shared/polling/budget';
import { listScope, listWatch } from '../../shared/polling/listWatch';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { checkFields } from '../../shared/operations/item';
import { apiProblem } from '../../shared/operations/records';
import { sendRequest, type Connection } from '../../shared/request/client';
import { toNodeError } from '../../shared/request/apiError';
import { waitingUntil } from '../../shared/request/deadline';
import { notSentReason } from '../../shared/request/failure';
import { attempt } from '../../shared/attempt';
import { withinTime } from '../../shared/request/withinTime';
import { ADDRESS_FIELDS, orThrow, readAddress, type Address } from '../address';
import { credentialFor } from '../authentication';
import { moneyNsAccount } from '../account';
import { moneyNsErrors } from '../errors';
import { MONEYNS } from '../provider';
import { readBody } from '../response';
import { currentSession } from '../signing';
import { pagesOf, type PageResponse } from './pages';
import { readListSettings } from './settings';

const LONG_LIST_DESCRIPTION =
	"Ask for fewer records with 'Query Parameters', or lower 'Maximum Pages' under 'Options'";

/** One poll of the list that the user named. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const polled = await attempt(async () => await runPoll(context, [await watchOf(context)]));
	if ('value' in polled) return polled.value;
	if (!notSentReason(polled.error)) throw polled.error;
	throw toNodeError(context.getNode(), polled.error, { isRead: true, itemIndex: 0 }, moneyNsErrors);
}

async function watchOf(context: IPollFunctions): Promise<Watch> {
	const endsAt = Date.now() + pollBudgetMs(context);
	const settings = readListSettings(context);
	const credentialType = credentialFor(context.getNodeParameter('authentication', 'user'));
	const credential = await context.getCredentials(credentialType);
	const connection: Connection = { context, credentialType, credential, endsAt };
	const node = context.getNode();
	const values = orThrow(
		checkFields(context, ADDRESS_FIELDS, ({ name }) => context.getNodeParameter(name, null)),
	);
	const address = async () =>
		await readAddress(
			values,
			true,
			async () => await currentSession(context, waitingUntil(credential, endsAt)),
		);
	const watch = listWatch({
		node,
		provider: 'MoneyNS',
		scope: listScope(node, moneyNsAccount(credential).holder, 'path'),
		fields: settings.fields,
		// Nothing is known of the order of a list, and the number of pages is the user's choice.
		newestFirst: false,
		isFirstPageEnough: false,
		longListDescription: LONG_LIST_DESCRIPTION,
		pages: async function* () {
			const { path, query } = await address();
			yield* pagesOf(context, query, settings, async (pageQuery) => {
				assertTimeForPage(node, endsAt, LONG_LIST_DESCRIPTION);
				return await askPage(connection, { path, query: pageQuery });
			});
		},
	});
	return {
		...watch,
		// The requests end by themselves; a login, however, may have been begun by others who have more time.
		check: async (remembered) => {
			const leftMs = Math.max(1, endsAt - Date.now());
			const result = await withinTime(leftMs, async () => await watch.check(remembered));
			if (!result) throw outOfTime(node);
			if ('error' in result) throw result.error;
			return result.value;
		},
	};
}

/** One page of the list, with the headers of the response. */
async function askPage(connection: Connection, { path, query }: Address): Promise<PageResponse> {
	const request = { method: 'GET' as const, path, query, isRead: true };
	const response = await sendRequest(connection, request, MONEYNS, moneyNsErrors);
	const body = readBody(response, true);
	if ('problem' in body) throw apiProblem(connection.context.getNode(), body.problem, 0);
	return { body: body.value, headers: response.headers as IDataObject };
}

function outOfTime(node: INode): NodeOperationError {
	return new NodeOperationError(node, 'MoneyNS did not answer in the time that a poll may take', {
		description: 'Nothing is lost: the trigger asks again at its next poll',
		failure: { cause: 'temporarily-unavailable' },
	});
}
