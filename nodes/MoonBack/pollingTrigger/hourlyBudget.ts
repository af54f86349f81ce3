import type { IPollFunctions } from 'n8n-workflow';
import type { Account } from '../../shared/pacing/account';
import { refuse } from '../../shared/polling/refuse';
import { warnOnceADay } from '../warnOnceADay';
import { pollsPerHour } from './schedule';

/**
 * Compares what the schedule needs with what the account may send in an hour. Other workflows that share the account are not known
 * here; pacing holds all of them within the limit in any case.
 *
 * @param requestsPerPoll how many requests a poll takes
 * @param isFirst whether this is the poll with which n8n activates the workflow. A list that grows later is only warned about: a poll
 * that came through is better than none.
 * @throws NodeOperationError at the first poll, so that the workflow is not activated
 */
export function checkHourlyBudget(
	context: IPollFunctions,
	{ allowance }: Account,
	requestsPerPoll: number,
	isFirst: boolean,
): void {
	const polls = pollsPerHour(context.getNodeParameter('pollTimes', {}));
	const needed = polls * requestsPerPoll;
	if (!allowance.requests || needed <= allowance.requests) return;
	const message = `The 'Poll Times' need ${needed} requests per hour, and the account may send ${allowance.requests}`;
	const description = `Up to ${polls} polls per hour take ${requestsPerPoll} requests each. Choose longer 'Poll Times', ask for longer pages with 'Query Parameters', or set 'Newest First' under 'Options' if the list begins with the newest records`;
	if (isFirst) throw refuse(context.getNode(), message, description);
	warnOnceADay(context, `'${context.getNode().name}': ${message}. ${description}`);
}
