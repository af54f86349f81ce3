import { NodeOperationError, type INodeExecutionData, type IPollFunctions } from 'n8n-workflow';
import { accountScope } from '../../shared/polling/accountScope';
import { readEvents } from '../../shared/readEvents';
import { runPoll, type Watch } from '../../shared/polling/runPoll';
import { optionalText } from '../../shared/request/settings';
import { region } from '../parameters/records';
import { LUNANODE_BASE_URL } from '../signing';
import { connectForPoll, type Connection } from '../transport';
import { isComplaint, requestValues } from '../values';
import { creditWatch } from './creditWatch';
import { EVENTS, type TriggerEvent } from './events';
import { STATUS_SOURCES, statusWatch } from './statusWatch';
import { VM_EVENTS, vmWatch } from './vmWatch';

/** One poll: only the lists that the chosen events need are asked for, each once. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const events = readEvents(context, EVENTS) as TriggerEvent[];
	const connection = await connectForPoll(context);
	return await runPoll(context, watchesFor(connection, events));
}

function watchesFor(connection: Connection<IPollFunctions>, events: TriggerEvent[]): Watch[] {
	const { context, credential } = connection;
	const account = accountScope(credential, [optionalText(credential, 'apiId')], LUNANODE_BASE_URL);
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
	const checked = requestValues(region, context.getNodeParameter('region', ''), false);
	if (isComplaint(checked)) throw refuse(context, checked.message, checked.advice);
	return checked.values.region ?? '';
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
