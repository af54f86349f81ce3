import type { Delivery } from '../shared/delivery.cjs';
import { deliverRepeatedly } from '../shared/delivery.cjs';
import type { KeySet } from './token.cjs';
import { baseString, tokenHash } from './token.cjs';

export interface CallbackCall {
	/** The merchant's URL; a query of its own is kept and signed. */
	url: string;
	/** Added to the query in this order. */
	parameters: Record<string, string>;
	keys: KeySet;
	/** RFC 1123. */
	timestamp: string;
	/** Sent instead of the right `Authentication`; `null` leaves the header out. */
	authentication?: string | null;
	attempts: number;
}

/** Our figure; the provider's is not known. */
const TIMEOUT_MS = 10_000;

/** A signed GET. Only 200 counts as success. */
export async function sendCallback(call: CallbackCall): Promise<Delivery[]> {
	const query = Object.entries(call.parameters)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');
	const url = `${call.url}${call.url.includes('?') ? '&' : '?'}${query}`;
	const authentication =
		call.authentication === undefined ? signCallback(url, call) : call.authentication;
	const headers: Record<string, string> = { Timestamp: call.timestamp, Accept: 'application/json' };
	if (authentication !== null) headers.Authentication = authentication;
	const outgoing = { url, method: 'GET', headers, timeoutMs: TIMEOUT_MS } as const;
	return await deliverRepeatedly(outgoing, call.attempts, (status) => status === 200);
}

export function signCallback(
	url: string,
	{ keys, timestamp }: Pick<CallbackCall, 'keys' | 'timestamp'>,
): string {
	// A URL object would rewrite what it holds, so the parts are cut from the text.
	const [, path = '/', rawQuery = ''] = /^https?:\/\/[^/?]+([^?]*)(?:\?(.*))?$/.exec(url) ?? [];
	const base = baseString('GET', timestamp, path || '/', rawQuery);
	return `${keys.accessKey}:${tokenHash(base, keys.secretKey)}`;
}
