import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { pollBudgetMs } from '../../shared/polling/budget';
import { simplifyField } from '../../shared/nodeFields';
import { pollSwitch } from '../../shared/polling/refuse';
import { runPoll } from '../../shared/polling/runPoll';
import { readRecords } from '../../shared/operations/records';
import { readEvents } from '../../shared/readEvents';
import { IMONEZA } from '../provider';
import { resource, resourceGetAll } from '../resources/resource';
import {
	IMONEZA_MANAGEMENT_BASE_URL,
	IMONEZA_MANAGEMENT_CREDENTIAL,
	iMonezaAccount,
} from '../signing';
import { POLLING_EVENTS, type PollingEvent } from './fields';
import { resourceWatch } from './resourceWatch';

/** Enough to tell accounts apart. */
const ACCOUNT_LENGTH = 8;

/** One poll: the whole list, within the time that a poll may take, waits for the rate limit included. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const events = readEvents(context, POLLING_EVENTS) as PollingEvent[];
	const isSimple = pollSwitch(context, simplifyField);
	const endsAt = Date.now() + pollBudgetMs(context);
	const credential = await context.getCredentials(IMONEZA_MANAGEMENT_CREDENTIAL);
	const connection = {
		context,
		credentialType: IMONEZA_MANAGEMENT_CREDENTIAL,
		credential,
		endsAt,
	};
	const watch = resourceWatch({
		node: context.getNode(),
		list: async () =>
			await readRecords(IMONEZA, connection, { resource, operation: resourceGetAll }),
		account: iMonezaAccount(credential, IMONEZA_MANAGEMENT_BASE_URL).holder.slice(
			0,
			ACCOUNT_LENGTH,
		),
		events,
		isSimple,
	});
	return await runPoll(context, [watch]);
}
