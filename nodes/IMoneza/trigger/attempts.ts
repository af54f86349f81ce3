import { createHash } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { BoundedCache } from '../../shared/signing/boundedCache';

/** How many callbacks whose result is still awaited one trigger remembers. In n8n's database they take some 4 KB. */
const MOST_REMEMBERED = 100;

/** iMoneza calls up to two times more [seed], so after this one nothing comes. */
const LAST_ATTEMPT = 3;

/**
 * A later call that comes so long after the first counted one is taken for the last: the one between may have missed n8n and then was
 * not counted. iMoneza makes its calls "within about 2 minutes" (Wallit's page on webhooks); how it spreads them is not known, and this
 * is well above a second call after a minute [inferred]. In ms.
 */
const LAST_AFTER_MS = 100_000;

/** The calls for one callback: how many, and when the first of them was counted, in ms since 1970. */
type Calls = [count: number, firstAt: number];

const memories = new BoundedCache<Map<string, Calls>>(1000);

/**
 * Counts the calls for one callback. n8n saves the static data of a live call, also when the trigger turns the call away; the next
 * call, however, may have begun before that, and a test call's are not saved at all, so this process counts along.
 *
 * @param delivery what makes it the same callback
 * @returns whether this is to be taken for iMoneza's last call, after which the event would be lost
 */
export function isLastAttempt(context: IWebhookFunctions, delivery: string): boolean {
	const key = keyOf(delivery);
	const memory = memoryOf(context);
	const saved = context.getWorkflowStaticData('node');
	const before = savedCalls(saved);
	const now = Date.now();
	const [ownCount, ownFirst] = memory.get(key) ?? [0, now];
	const [savedCount, savedFirst] = readCalls(before[key], now);
	const calls: Calls = [Math.max(ownCount, savedCount) + 1, Math.min(ownFirst, savedFirst)];
	memory.delete(key);
	memory.set(key, calls);
	const [oldest] = memory.keys();
	if (memory.size > MOST_REMEMBERED) memory.delete(oldest);
	delete before[key];
	saved.attempts = Object.fromEntries(
		[...Object.entries(before), [key, calls] as const].slice(-MOST_REMEMBERED),
	);
	const [count, firstAt] = calls;
	return count >= LAST_ATTEMPT || now - firstAt >= LAST_AFTER_MS;
}

/** Once n8n has got the event, nobody counts any more. */
export function forgetAttempts(context: IWebhookFunctions, delivery: string): void {
	const key = keyOf(delivery);
	memoryOf(context).delete(key);
	const saved = context.getWorkflowStaticData('node');
	const calls = savedCalls(saved);
	// An assignment makes n8n save, for nothing where nobody has counted.
	if (!(key in calls)) return;
	delete calls[key];
	saved.attempts = calls;
}

function savedCalls({ attempts }: IDataObject): IDataObject {
	return { ...(attempts as IDataObject | undefined) };
}

function readCalls(saved: unknown, now: number): Calls {
	const [count, firstAt] = Array.isArray(saved) ? saved.map(Number) : [];
	return count > 0 && firstAt > 0 ? [count, firstAt] : [0, now];
}

function memoryOf(context: IWebhookFunctions): Map<string, Calls> {
	const id = `${context.getWorkflow().id}/${context.getNode().id}`;
	return memories.getOrMake(id, () => new Map());
}

function keyOf(delivery: string): string {
	return createHash('sha256').update(delivery).digest('hex').slice(0, 16);
}
