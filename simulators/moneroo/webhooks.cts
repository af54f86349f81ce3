import { createHmac } from 'node:crypto';
import type { Delivery } from '../shared/delivery.cjs';
import { deliverRepeatedly } from '../shared/delivery.cjs';
import { phpJson } from '../shared/phpJson.cjs';

/** The provider gives up after 3 s. */
const TIMEOUT_MS = 3000;

export interface WebhookRequest {
	url: string;
	/** Signing secret, as entered in the dashboard. */
	secret: string;
	/** The exact bytes to send and sign. */
	body: Buffer;
	/** Sent instead of the right signature; `null` leaves the header out. */
	signature?: string | null;
	/** Calls at most; the provider's 10 minutes between them are left out. */
	attempts: number;
	/** The receiver's time to answer, in ms; the provider's when left out. */
	timeoutMs?: number;
}

export async function sendMonerooWebhook(request: WebhookRequest): Promise<Delivery[]> {
	const { url, secret, body, attempts, timeoutMs = TIMEOUT_MS } = request;
	const right = signMonerooWebhook(body, secret);
	const signature = request.signature === undefined ? right : request.signature;
	const headers: Record<string, string> = { 'Content-Type': 'application/json' };
	if (signature !== null) headers['X-Moneroo-Signature'] = signature;
	const outgoing = { url, method: 'POST', headers, body, timeoutMs } as const;
	return await deliverRepeatedly(outgoing, attempts, (status) => status === 200);
}

export function signMonerooWebhook(body: Buffer, secret: string): string {
	return createHmac('sha256', secret).update(body).digest('hex');
}

/** How the body is written: as PHP does (presumed of the provider), or in other valid ways. */
export type BodyStyle = 'php' | 'compact' | 'indented';

export function encodeBody(value: unknown, style: BodyStyle): Buffer {
	if (style === 'php') return Buffer.from(phpJson(value));
	return Buffer.from(JSON.stringify(value, null, style === 'indented' ? 2 : 0));
}
