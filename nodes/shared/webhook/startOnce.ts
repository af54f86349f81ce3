import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { attempt } from '../attempt';
import { withinTime } from '../request/withinTime';
import { HttpRejection, NOTHING_TO_START, startWith } from './respond';
import { deliveryIdOf, withDeliveryId } from './deliveryId';
import { keyOf } from './savedDeliveries';
import { whenAnswered } from './whenAnswered';
import { deliveriesFor } from './workflowDeliveries';
import { keepStaticDataChanges } from './workflowStaticData';

/** How long a repeated delivery waits for the first one; the least patient provider gives up after 3 s. In ms. */
const LONGEST_WAIT_MS = 2500;

/**
 * Starts the workflow with one event unless it was started with it before. A repetition is answered 200 and starts nothing; one that
 * arrives while the first is still being handed over waits for its result.
 *
 * What was taken over is kept in two places: in this process, and in the workflow's static data, which n8n saves after it has started
 * the execution and before it answers. So what n8n did not take over is not in there, and a restart forgets nothing but a delivery that
 * n8n was killed with between the two. Deliveries are handed over one after another, so that this is one. Several n8n processes share
 * the static data only, and overwrite some of it for each other: `deliveryId` in the items serves n8n's Remove Duplicates node then.
 *
 * A test call ("Listen for test event") always starts, or else nobody could send the same event twice to try something out.
 *
 * @param event what makes it the same event, e.g. its name, the record's ID and its status
 * @param items makes what the workflow starts with; when it throws, the delivery counts as not taken over
 * @throws HttpRejection with 503 when it is not known in time whether n8n took the same event over
 */
export async function startOnce(
	context: IWebhookFunctions,
	event: string[],
	items: () => Promise<INodeExecutionData[]>,
): Promise<IWebhookResponseData> {
	const deliveryId = deliveryIdOf(event);
	if (context.getMode() === 'manual') {
		return startWith(withDeliveryId(await items(), deliveryId));
	}
	const key = keyOf(deliveryId);
	const deliveries = deliveriesFor(context);
	const memory = deliveries.memoryOf(context);
	const nothingToStart = () => {
		deliveries.write(context);
		return NOTHING_TO_START;
	};
	if (deliveries.isTaken(context, key)) return nothingToStart();
	// Nothing is awaited between looking for a claim and making one.
	const first = memory.underWay(key);
	if (first) {
		if (await isTakenInTime(first)) return nothingToStart();
		deliveries.write(context);
		throw new HttpRejection(
			503,
			'The same event is being handed over already. Send it again later',
		);
	}

	const settle = memory.claim(key);
	const prepared = await attempt(items);
	if ('error' in prepared) {
		settle(false);
		deliveries.write(context);
		throw prepared.error;
	}
	const leaveQueue = await deliveries.queue.enter();
	keepStaticDataChanges(context);
	const endWriting = deliveries.writeUntilAnswered(context, key);
	// n8n answers 200 once it has accepted the execution (304 to whoever asks for changes only), and 500 when it could not.
	whenAnswered(context.getResponseObject(), (status) => {
		settle(status < 400);
		endWriting();
		leaveQueue();
	});
	return startWith(withDeliveryId(prepared.value, deliveryId));
}

async function isTakenInTime(first: Promise<boolean>): Promise<boolean> {
	const result = await withinTime(LONGEST_WAIT_MS, async () => await first);
	return result !== undefined && 'value' in result && result.value;
}
