import { createHash } from 'crypto';
import type { INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';
import { startWith } from './respond';

/**
 * The same text for the same event, however often, when and by which n8n process it is received: 32 hex digits.
 *
 * @param event what makes it the same event, e.g. its name, the record's ID and its status
 */
export function deliveryIdOf(event: string[]): string {
	return createHash('sha256').update(JSON.stringify(event)).digest('hex').slice(0, 32);
}

/** The items with the field `deliveryId`, for n8n's Remove Duplicates node. Nothing that was received can replace it. */
export function withDeliveryId(
	items: INodeExecutionData[],
	deliveryId: string,
): INodeExecutionData[] {
	return items.map((item) => ({ ...item, json: { ...item.json, deliveryId } }));
}

/**
 * Starts the workflow with an event, however often it was received: the answer to a call for which repetitions count.
 *
 * @param event as for {@link deliveryIdOf}
 */
export function startAlways(event: string[], items: INodeExecutionData[]): IWebhookResponseData {
	return startWith(withDeliveryId(items, deliveryIdOf(event)));
}
