import { createHash } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { BoundedCache } from '../../shared/signing/boundedCache';

/** How many callbacks whose result is still awaited one trigger remembers. In n8n's database they take some 2 KB. */
const MOST_REMEMBERED = 100;

const memories = new BoundedCache<Map<string, number>>(1000);

/**
 * Counts the calls for one callback. n8n saves the static data of a live call, also when the trigger turns the call away; the next
 * call, however, may have begun before that, and a test call's are not saved at all, so this process counts along.
 *
 * @param delivery what makes it the same callback
 * @returns 1 for the first call
 */
export function countAttempt(context: IWebhookFunctions, delivery: string): number {
	const key = keyOf(delivery);
	const memory = memoryOf(context);
	const saved = context.getWorkflowStaticData('node');
	const before = savedCounts(saved);
	const count = Math.max(Number(before[key] ?? 0), memory.get(key) ?? 0) + 1;
	memory.delete(key);
	memory.set(key, count);
	const [oldest] = memory.keys();
	if (memory.size > MOST_REMEMBERED) memory.delete(oldest);
	delete before[key];
	saved.attempts = Object.fromEntries(
		[...Object.entries(before), [key, count] as const].slice(-MOST_REMEMBERED),
	);
	return count;
}

/** Once n8n has got the event, nobody counts any more. */
export function forgetAttempts(context: IWebhookFunctions, delivery: string): void {
	const key = keyOf(delivery);
	memoryOf(context).delete(key);
	const saved = context.getWorkflowStaticData('node');
	const counts = savedCounts(saved);
	delete counts[key];
	saved.attempts = counts;
}

function savedCounts({ attempts }: IDataObject): IDataObject {
	return { ...(attempts as IDataObject | undefined) };
}

function memoryOf(context: IWebhookFunctions): Map<string, number> {
	const id = `${context.getWorkflow().id}/${context.getNode().id}`;
	return memories.getOrMake(id, () => new Map());
}

function keyOf(delivery: string): string {
	return createHash('sha256').update(delivery).digest('hex').slice(0, 16);
}
