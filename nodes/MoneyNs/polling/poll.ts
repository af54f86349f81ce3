import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { pollBudgetMs } from '../../shared/polling/budget';
import { contentHash } from '../../shared/polling/contentHash';
import { newRecords } from '../../shared/polling/newRecords';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { toNodeError } from '../../shared/request/apiError';
import { waitingUntil } from '../../shared/request/deadline';
import { notSentReason } from '../../shared/request/failure';
import { outcome } from '../../shared/request/outcome';
import { readAddress, type Address } from '../address';
import { credentialFor } from '../authentication';
import { currentSession, moneyNsAccount } from '../signing';
import { callApi, type Connection } from '../transport';
import { moneyNsVoice } from '../voice';
import { readList } from './list';
import { readListSettings, type ListSettings } from './settings';

/** How many records a manual run shows. */
const SAMPLES = 3;

/** With less time left, in ms, no further page is asked for. */
const SHORTEST_REQUEST_MS = 1000;

/** One poll of the list that the user named. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const polled = await outcome(async () => await runPoll(context, [await listWatch(context)]));
	if ('value' in polled) return polled.value;
	if (!notSentReason(polled.error)) throw polled.error;
	throw toNodeError(context.getNode(), polled.error, { isRead: true, itemIndex: 0 }, moneyNsVoice);
}

async function listWatch(context: IPollFunctions): Promise<Watch> {
	const endsAt = Date.now() + pollBudgetMs(context);
	const settings = readListSettings(context);
	const credentialType = credentialFor(context.getNodeParameter('authentication', 'user'));
	const loaded = await context.getCredentials(credentialType);
	// One for all pages: a session that n8n renews for one of them is in it for the next.
	const credential = waitingUntil(loaded, endsAt);
	const connection: Connection = { context, credentialType, credential, pollEndsAt: endsAt };
	const path = context.getNodeParameter('path', '');
	const parameters = context.getNodeParameter('queryParameters.parameter', []);
	return {
		name: 'list',
		scope: contentHash([moneyNsAccount(credential).id, asTyped(context)]),
		look: async (remembered) => {
			const address = await readAddress(
				path,
				parameters,
				async () => await currentSession(context, credentialType, credential),
			);
			const listed = await readList(context, settings, async (page) => {
				if (endsAt - Date.now() < SHORTEST_REQUEST_MS) throw tooLong(context);
				return await askPage(connection, { ...address, settings, page });
			});
			const { records, memory } = newRecords(listed, remembered);
			const samples = newRecords(listed, undefined).records.slice(-SAMPLES);
			return { events: records, memory, samples };
		},
	};
}

/** What an expression amounts to may be another thing at each poll, and the poll times have nothing to do with the list. */
function asTyped(context: IPollFunctions): IDataObject {
	const typed: IDataObject = { ...context.getNode().parameters };
	delete typed.pollTimes;
	return typed;
}

interface Page extends Address {
	settings: ListSettings;
	page: number;
}

/** The first page is asked for as the user has set it up; its number is the API's own affair. */
async function askPage(
	connection: Connection,
	{ path, query, settings, page }: Page,
): Promise<unknown> {
	const paged = page === 1 ? query : { ...query, [settings.pageParameter]: String(page) };
	const { body } = await callApi(connection, { method: 'GET', path, query: paged });
	return body;
}

function tooLong(context: IPollFunctions): NodeOperationError {
	return new NodeOperationError(context.getNode(), 'The list is too long to be read in one poll', {
		description: "Lower 'Maximum Pages', or ask for fewer records with 'Query Parameters'",
	});
}
