import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { accountScope } from '../../shared/polling/accountScope';
import { pollBudgetMs } from '../../shared/polling/budget';
import { runPoll } from '../../shared/polling/runPoll';
import { readEvents } from '../../shared/readEvents';
import { optionalText } from '../../shared/request/settings';
import { resourceGetAll } from '../resources/resource/getAll';
import { IMONEZA_MANAGEMENT_BASE_URL, IMONEZA_MANAGEMENT_CREDENTIAL } from '../signing';
import { read } from '../transport';
import { POLLING_EVENTS, type PollingEvent } from './fields';
import { resourceWatch } from './resourceWatch';

/** One poll: the whole list, within the time that a poll may take, waits for the rate limit included. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const events = readEvents(context, POLLING_EVENTS) as PollingEvent[];
	const endsAt = Date.now() + pollBudgetMs(context);
	const credential = await context.getCredentials(IMONEZA_MANAGEMENT_CREDENTIAL);
	const watch = resourceWatch({
		node: context.getNode(),
		list: async () => await read(context, credential, resourceGetAll, endsAt),
		account: accountScope(
			credential,
			[optionalText(credential, 'accessKey')],
			IMONEZA_MANAGEMENT_BASE_URL,
		),
		events,
		isSimple: context.getNodeParameter('simplify', true) !== false,
	});
	return await runPoll(context, [watch]);
}
