import { NodeOperationError, type INodeExecutionData, type IPollFunctions } from 'n8n-workflow';
import { readEvents } from '../../shared/readEvents';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { checkField } from '../../shared/operations/kinds';
import { pollBudgetMs } from '../../shared/polling/budget';
import type { Connection } from '../../shared/request/client';
import { region } from '../fields/records';
import { LUNANODE_CREDENTIAL, lunaNodeAccount } from '../signing';
import { creditWatch } from './creditWatch';
import { EVENTS, type TriggerEvent } from './events';
import { STATUS_SOURCES, statusWatch } from './statusWatch';
import { VM_EVENTS, vmWatch } from './vmWatch';

/** Enough to tell accounts apart. */
const ACCOUNT_LENGTH = 8;

/** One poll: only the lists that the chosen events need are asked for, each once. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const events = readEvents(context, EVENTS) as TriggerEvent[];
	// All requests end within the time that the poll may take, waits for the rate limit included.
	const endsAt = Date.now() + pollBudgetMs(context);
	const credential = await context.getCredentials(LUNANODE_CREDENTIAL);
	const connection = { context, credentialType: LUNANODE_CREDENTIAL, credential, endsAt };
	return await runPoll(context, watchesFor(context, connection, events));
}

function watchesFor(
	context: IPollFunctions,
	connection: Connection,
	events: TriggerEvent[],
): Watch[] {
	const account = lunaNodeAccount(connection.credential).holder.slice(0, ACCOUNT_LENGTH);
	const inRegion = readRegion(context);
	const vmEvents = VM_EVENTS.filter((event) => events.includes(event));
	const watches = STATUS_SOURCES.filter(({ event }) => events.includes(event)).map((source) =>
		statusWatch(connection, source, inRegion, account),
	);
	if (vmEvents.length) watches.unshift(vmWatch(connection, vmEvents, inRegion, account));
	if (events.includes('creditBelow')) {
		watches.push(creditWatch(connection, readThreshold(context), account));
	}
	return watches;
}

function readRegion(context: IPollFunctions): string {
	const checked = checkField(region, context.getNodeParameter('region', ''), context.getTimezone());
	if ('value' in checked) return String(checked.value ?? '');
	throw refuse(context, checked.problem.message, checked.problem.description);
}

function readThreshold(context: IPollFunctions): number {
	const threshold = context.getNodeParameter('threshold', 10);
	if (typeof threshold === 'number' && Number.isFinite(threshold)) return threshold;
	throw refuse(
		context,
		"The 'Credit Threshold' field is not a number",
		'Enter an amount in US dollars such as 10',
	);
}

/** The same at every poll until somebody changes the node, which n8n's scheduler then knows. */
function refuse(context: IPollFunctions, message: string, description: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, {
		description,
		failure: { cause: 'configuration-invalid' },
	});
}
