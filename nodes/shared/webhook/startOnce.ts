import { createHash } from 'crypto';
import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { outcome } from '../request/outcome';
import { withinTime } from '../request/withinTime';
import { BoundedCache } from '../signing/boundedCache';
import { CallRefused, NOTHING_TO_START } from './answer';
import { TriggerMemory, type Settle } from './triggerMemory';

/** How many deliveries one trigger remembers. In n8n's database they take some 20 KB. */
const MOST_REMEMBERED = 1000;

/** How long a repeated delivery waits for the first one; the least patient provider gives up after 3 s. In ms. */
const LONGEST_WAIT_MS = 2500;

const memories = new BoundedCache<TriggerMemory>(1000);

/**
 * Starts the workflow with one event unless it was started with it before. A repetition is answered 200 and starts nothing; one that
 * arrives while the first is still being handed over waits for its outcome.
 *
 * What was taken over is kept in two places. n8n saves the trigger's static data only after it has accepted the execution and before
 * it answers, so a delivery that n8n did not take over is not in there, and a restart forgets nothing. Calls that run in parallel,
 * however, each write the static data as they found it; what they overwrite of each other is in the memory of this process, and the
 * next one writes it again. Several n8n processes share the static data only.
 *
 * A test call ("Listen for test event") always starts, or else nobody could send the same event twice to try something out.
 *
 * @param delivery what makes it the same event, e.g. its name, the record's ID and its status
 * @param items makes what the workflow starts with; when it throws, the delivery counts as not taken over
 * @throws CallRefused with 503 when it is not known in time whether n8n took the same event over
 */
export async function startOnce(
	context: IWebhookFunctions,
	delivery: string[],
	items: () => Promise<INodeExecutionData[]>,
): Promise<IWebhookResponseData> {
	if (context.getMode() === 'manual') return { workflowData: [await items()] };
	const key = keyOf(delivery);
	const memory = memoryOf(context);
	const saved = context.getWorkflowStaticData('node');
	keepDeliveries(saved, memory.taken);
	if (keysIn(saved.deliveries).includes(key)) return NOTHING_TO_START;
	const first = memory.underWay(key);
	if (first) {
		const isTaken = await isTakenInTime(first);
		keepDeliveries(saved, memory.taken);
		if (isTaken) return NOTHING_TO_START;
		throw new CallRefused(503, 'The same event is being handed over already. Send it again later');
	}

	const settle = memory.claim(key);
	const made = await outcome(items);
	if ('error' in made) {
		settle(false);
		keepDeliveries(saved, memory.taken);
		throw made.error;
	}
	settleWhenAnswered(context, settle);
	keepDeliveries(saved, [...memory.taken, key]);
	return { workflowData: [made.value] };
}

/**
 * Adds what others took over meanwhile. However a call ends, n8n may save the static data as the call found it, because the trigger
 * keeps other things there. Assigns only where something is missing: an assignment alone makes n8n save.
 */
function keepDeliveries(saved: IDataObject, keys: string[]): void {
	const known = keysIn(saved.deliveries);
	const missing = keys.filter((key) => !known.includes(key));
	if (missing.length) saved.deliveries = [...known, ...missing].slice(-MOST_REMEMBERED);
}

async function isTakenInTime(first: Promise<boolean>): Promise<boolean> {
	const settled = await withinTime(LONGEST_WAIT_MS, async () => await first);
	return settled !== undefined && 'value' in settled && settled.value;
}

/**
 * n8n answers 200 once it has accepted the execution, and 500 when it could not. A caller that hangs up before the answer leaves
 * the claim to expire: by the next repetition, the static data knows.
 */
function settleWhenAnswered(context: IWebhookFunctions, settle: Settle): void {
	const response = context.getResponseObject();
	response.once('finish', () => settle(response.statusCode === 200));
}

function keyOf(delivery: string[]): string {
	return createHash('sha256').update(JSON.stringify(delivery)).digest('hex').slice(0, 16);
}

function memoryOf(context: IWebhookFunctions): TriggerMemory {
	const id = `${context.getWorkflow().id}/${context.getNode().id}`;
	return memories.getOrMake(id, () => new TriggerMemory(MOST_REMEMBERED, () => performance.now()));
}

function keysIn(saved: unknown): string[] {
	return Array.isArray(saved) ? saved.filter((key) => typeof key === 'string') : [];
}
