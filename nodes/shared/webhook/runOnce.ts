import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../attempt';
import { BoundedCache } from '../signing/boundedCache';
import { HandOverQueue } from './handOverQueue';
import { MOST_REMEMBERED } from './savedDeliveries';

/** What this process knows of the executions that a trigger has started. */
interface TriggerRuns {
	queue: HandOverQueue;
	/** The deliveries recorded last by this process, oldest first. */
	recorded: string[];
	isLookingAgain: boolean;
}

const triggers = new BoundedCache<TriggerRuns>(1000);

/** So many are recorded once more with each new one, in case another process has written over them meanwhile. */
const RECORDED_AGAIN = 100;

/** After so long, some more or less by chance, this process looks whether what it has recorded is still there. In ms. */
const LOOK_AGAIN_MS = 200;

/** Where others go on writing, it looks no more than so often; the next delivery begins anew. */
const MOST_LOOKS = 20;

const REPEATED =
	'The workflow was started with this event before, so this execution ends here. To run it all the same, press Retry.';

/**
 * What a webhook trigger puts out in an execution that it has started: nothing, where another execution has begun with the same event.
 *
 * This is the second look, after {@link startOnce}, at what no single call can see: two calls that reach two webhook processes at the
 * same moment, and a repetition after n8n was killed before it could save that it had started the event. It uses the store of n8n's
 * Remove Duplicates node, which all processes share and which n8n offers to executions only, not to webhook calls. n8n reads that
 * store and then writes it, so two workers that ask within the same few milliseconds can both go on.
 *
 * Nothing is lost by it: the execution that recorded an event first goes on, and one that cannot ask goes on too. What a person starts,
 * by a test call or by Retry, always runs.
 */
export async function runOnce(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const deliveryId = items[0]?.json.deliveryId;
	if (context.getMode() !== 'webhook' || typeof deliveryId !== 'string') return [items];
	const known = await attempt(async () => await recordInTurn(context, deliveryId));
	if ('error' in known) {
		const node = context.getNode().name;
		context.logger.warn(
			`'${node}' could not tell whether its event was started before, and went on`,
		);
		return [items];
	}
	if (!known.value) return [items];
	context.addExecutionHints({ message: REPEATED, location: 'outputPane' });
	return [[]];
}

/** One after another in this process, since each writes over what it did not read. Tells whether it had been recorded before. */
async function recordInTurn(context: IExecuteFunctions, deliveryId: string): Promise<boolean> {
	const runs = triggers.getOrMake(`${context.getWorkflow().id} ${context.getNode().id}`, () => ({
		queue: new HandOverQueue(),
		recorded: [],
		isLookingAgain: false,
	}));
	const leaveQueue = await runs.queue.enter();
	try {
		if (runs.recorded.includes(deliveryId)) return true;
		const ids = [...runs.recorded, deliveryId];
		// The first record of a trigger is inserted, which fails where another process was quicker. Then it is there to be read.
		const { processed } = await record(context, ids).catch(async () => await record(context, ids));
		runs.recorded = ids.slice(-RECORDED_AGAIN);
		void lookAgain(context, runs);
		return processed.includes(deliveryId);
	} finally {
		leaveQueue();
	}
}

/** Records once more what another process has written over, which had read before this one wrote. The execution does not wait for it. */
async function lookAgain(context: IExecuteFunctions, runs: TriggerRuns): Promise<void> {
	if (runs.isLookingAgain) return;
	runs.isLookingAgain = true;
	for (let look = 0, isWhole = false; !isWhole && look < MOST_LOOKS; look++) {
		const { recorded } = runs;
		await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()));
		const leaveQueue = await runs.queue.enter();
		const seen = await attempt(async () => await record(context, runs.recorded));
		leaveQueue();
		isWhole = 'value' in seen && seen.value.new.length === 0 && runs.recorded === recorded;
	}
	runs.isLookingAgain = false;
}

async function record({ helpers }: IExecuteFunctions, ids: string[]) {
	return await helpers.checkProcessedAndRecord(ids, 'node', {
		mode: 'entries',
		maxEntries: MOST_REMEMBERED,
	});
}
