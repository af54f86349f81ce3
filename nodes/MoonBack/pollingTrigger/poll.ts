import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { listScope, listWatch } from '../../shared/polling/listWatch';
import { refuse } from '../../shared/polling/refuse';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { readMethod } from '../method';
import { connectForPoll, type Connection } from './connection';
import { checkHourlyBudget } from './hourlyBudget';
import { LONG_LIST_DESCRIPTION, pagesOf } from './listPages';
import { readSettings } from './settings';

/** One poll of the list that the user named. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const method = readMethod(context.getNodeParameter('method', ''), true);
	if ('problem' in method) {
		throw refuse(context.getNode(), method.problem.message, method.problem.description);
	}
	const connection = await connectForPoll(context, method.path);
	return await runPoll(context, [watchOf(context, connection)]);
}

/** No sort order is documented, so all pages are read, unless the user says that the newest records come first. */
function watchOf(context: IPollFunctions, { account, ask }: Connection): Watch {
	const settings = readSettings(context);
	const isTryOut = context.getMode() === 'manual';
	let requests = 0;
	const counted = async (query: IDataObject) => {
		requests++;
		return await ask(query);
	};
	const watch = listWatch({
		node: context.getNode(),
		provider: 'MoonBack',
		scope: listScope(context.getNode(), account.holder, 'method'),
		fields: settings.fields,
		newestFirst: settings.newestFirst,
		isFirstPageEnough: isTryOut,
		longListDescription: LONG_LIST_DESCRIPTION,
		pages: () => pagesOf(context, counted, settings),
	});
	return {
		...watch,
		check: async (remembered) => {
			const result = await watch.check(remembered);
			const requestsPerPoll = settings.newestFirst ? 1 : requests;
			if (!isTryOut) checkHourlyBudget(context, account, requestsPerPoll, !remembered);
			return result;
		},
	};
}
