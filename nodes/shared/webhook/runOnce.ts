import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../attempt';
import { BoundedCache } from '../signing/boundedCache';
import { HandOverQueue } from './handOverQueue';
import { MOST_REMEMBERED } from './savedDeliveries';

const queues = new BoundedCache<HandOverQueue>(1000);

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

/** One after another in this process, since each writes over what it did not read. */
async function recordInTurn(context: IExecuteFunctions, deliveryId: string): Promise<boolean> {
	const place = `${context.getWorkflow().id} ${context.getNode().id}`;
	const leaveQueue = await queues.getOrMake(place, () => new HandOverQueue()).enter();
	try {
		return await record(context, deliveryId);
	} catch {
		// The first record of a node is inserted, which fails where another process was quicker. Now it is there to be read.
		return await record(context, deliveryId);
	} finally {
		leaveQueue();
	}
}

/** Records a delivery. Tells whether it had been recorded before. */
async function record({ helpers }: IExecuteFunctions, deliveryId: string): Promise<boolean> {
	const { processed } = await helpers.checkProcessedAndRecord([deliveryId], 'node', {
		mode: 'entries',
		maxEntries: MOST_REMEMBERED,
	});
	return processed.length > 0;
}
