import {
	NodeOperationError,
	type INode,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { assertTimeForPage, pollBudgetMs } from '../../shared/polling/budget';
import { listScope, listWatch } from '../../shared/polling/listWatch';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { toNodeError } from '../../shared/request/apiError';
import { waitingUntil } from '../../shared/request/deadline';
import { notSentReason } from '../../shared/request/failure';
import { outcome } from '../../shared/request/outcome';
import { withinTime } from '../../shared/request/withinTime';
import { readAddress } from '../address';
import { credentialFor } from '../authentication';
import { moneyNsAccount } from '../account';
import { currentSession } from '../signing';
import { callApi, type Connection } from '../transport';
import { moneyNsVoice } from '../voice';
import { pagesOf } from './pages';
import { readListSettings } from './settings';

const ADVICE_FOR_LONG_LISTS =
	"Ask for fewer records with 'Query Parameters', or lower 'Maximum Pages' under 'Options'";

/** One poll of the list that the user named. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const polled = await outcome(async () => await runPoll(context, [await watchOf(context)]));
	if ('value' in polled) return polled.value;
	if (!notSentReason(polled.error)) throw polled.error;
	throw toNodeError(context.getNode(), polled.error, { isRead: true, itemIndex: 0 }, moneyNsVoice);
}

async function watchOf(context: IPollFunctions): Promise<Watch> {
	const endsAt = Date.now() + pollBudgetMs(context);
	const settings = readListSettings(context);
	const credentialType = credentialFor(context.getNodeParameter('authentication', 'user'));
	const loaded = await context.getCredentials(credentialType);
	// One for all pages: a session that n8n renews for one of them is in it for the next.
	const credential = waitingUntil(loaded, endsAt);
	const connection: Connection = { context, credentialType, credential, pollEndsAt: endsAt };
	const node = context.getNode();
	const address = async () =>
		await readAddress(
			context.getNodeParameter('path', ''),
			context.getNodeParameter('queryParameters.parameter', []),
			true,
			async () => await currentSession(context, credentialType, credential),
		);
	const watch = listWatch({
		node,
		provider: 'MoneyNS',
		scope: listScope(node, moneyNsAccount(credential).holder, 'path'),
		fields: settings.fields,
		// Nothing is known of the order of a list, and the number of pages is the user's choice.
		newestFirst: false,
		isFirstPageEnough: false,
		adviceForLongLists: ADVICE_FOR_LONG_LISTS,
		pages: async function* () {
			const { path, query } = await address();
			yield* pagesOf(context, query, settings, async (asked) => {
				assertTimeForPage(node, endsAt, ADVICE_FOR_LONG_LISTS);
				return await callApi(connection, { method: 'GET', path, query: asked });
			});
		},
	});
	return {
		...watch,
		// The requests end by themselves; a login, however, may have been begun by others who have more time.
		look: async (remembered) => {
			const leftMs = Math.max(1, endsAt - Date.now());
			const looked = await withinTime(leftMs, async () => await watch.look(remembered));
			if (!looked) throw outOfTime(node);
			if ('error' in looked) throw looked.error;
			return looked.value;
		},
	};
}

function outOfTime(node: INode): NodeOperationError {
	return new NodeOperationError(node, 'MoneyNS did not answer in the time that a poll may take', {
		description: 'Nothing is lost: the trigger asks again at its next poll',
		failure: { cause: 'temporarily-unavailable' },
	});
}
