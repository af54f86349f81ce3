import { createHmac, randomUUID } from 'node:crypto';
import { baseString, tokenHash, type KeySet } from '../../../simulators/iMoneza/token.cjs';
import { deliver, type Delivery, type Outgoing } from '../../../simulators/shared/delivery.cjs';
import { until } from './until.cjs';

/** A signed call, as often as it is sent. */
export type Callback = Omit<Outgoing, 'timeoutMs'>;

/** Well above what a busy n8n needs; ms */
export const PATIENCE_MS = 60_000;

const sign = (text: string, secret: string): string =>
	createHmac('sha256', secret).update(text).digest('hex');

function posted(url: string, header: string, secret: string, value: object): Callback {
	const text = JSON.stringify(value);
	const headers = { 'Content-Type': 'application/json', [header]: sign(text, secret) };
	return { url, method: 'POST', headers, body: Buffer.from(text) };
}

export function monerooCallback(url: string, secret: string, id: string): Callback {
	const data = { id, status: 'success' };
	return posted(url, 'X-Moneroo-Signature', secret, { event: 'payment.success', data });
}

export function moonBackCallback(url: string, secret: string, id: string): Callback {
	return posted(url, 'signature', secret, { event: 'moonback.created', id });
}

export function moneyNsPing(url: string, secret: string, id: string): Callback {
	return { url: `${url}?ping_request_id=${id}&ping_signature=${sign(id, secret)}`, method: 'GET' };
}

export function iMonezaCallback(url: string, keys: KeySet, token: string): Callback {
	const query = `CallbackType=ExternalSubscriberLinked&CallbackToken=${token}`;
	const timestamp = new Date().toUTCString();
	const base = baseString('GET', timestamp, new URL(url).pathname, query);
	const authentication = `${keys.accessKey}:${tokenHash(base, keys.secretKey)}`;
	const headers = { Timestamp: timestamp, Authentication: authentication };
	return { url: `${url}?${query}`, method: 'GET', headers };
}

/** The same call to another process of n8n. */
export const to = (origin: string, callback: Callback): Callback => ({
	...callback,
	url: callback.url.replace(new URL(callback.url).origin, origin),
});

/** Different names for so many events. */
export const names = (count: number): string[] => {
	const run = randomUUID().slice(0, 8);
	return Array.from({ length: count }, (_, index) => `event-${run}-${index}`);
};

/** Sends a call and returns the status, undefined where the caller hung up after `patience` ms. */
export async function send(
	callback: Callback,
	patience = PATIENCE_MS,
): Promise<Delivery['status']> {
	return (await deliver({ ...callback, timeoutMs: patience })).status;
}

/**
 * Sends a call and hangs up once n8n has read it: of one that is gone sooner n8n knows nothing.
 *
 * @param hasArrived whether the trigger is busy with it.
 * @returns whether there was no answer up to then.
 */
export async function hangUp(callback: Callback, hasArrived: () => boolean): Promise<boolean> {
	const { url, ...call } = callback;
	const controller = new AbortController();
	const answered = fetch(url, { ...call, signal: controller.signal }).then(
		() => true,
		() => false,
	);
	await until('the call to arrive', () => hasArrived() || undefined);
	controller.abort();
	return !(await answered);
}

/** Sends calls one after another. */
export async function sendEach(callbacks: Callback[]): Promise<Array<Delivery['status']>> {
	const statuses: Array<Delivery['status']> = [];
	for (const callback of callbacks) statuses.push(await send(callback));
	return statuses;
}

/** Does the work ten at a time, each piece when its turn comes: a call of iMoneza's holds good for five minutes. */
export async function inTurns<T>(work: Array<() => Promise<T>>): Promise<T[]> {
	const left = [...work.entries()];
	const results: T[] = [];
	const worker = async () => {
		for (let next = left.shift(); next; next = left.shift()) {
			const [index, piece] = next;
			results[index] = await piece();
		}
	};
	await Promise.all(Array.from({ length: 10 }, worker));
	return results;
}
