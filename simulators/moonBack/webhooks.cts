import { createHmac } from 'node:crypto';
import type { Delivery } from '../shared/delivery.cjs';
import { deliverRepeatedly } from '../shared/delivery.cjs';
import { phpJson } from '../shared/phpJson.cjs';

export interface SendWebhook {
	url: string;
	/** Written as PHP writes JSON. */
	payload?: unknown;
	/** Raw body instead of `payload`. */
	body?: string;
	secret?: string;
	/** Sent instead of the right signature; `null` leaves the header out. */
	signature?: string | null;
	/** Calls at most, one when left out; the provider makes 3 or 4, with waits left out here. */
	attempts?: number;
	/** The receiver's time to answer, in ms; the provider's when left out. */
	timeoutMs?: number;
}

/** Presumed: the default of the package that the provider seems to use. */
const TIMEOUT_MS = 3000;

export async function sendMoonBackWebhook(
	{ url, payload = {}, body, signature, attempts = 1, ...options }: SendWebhook,
	own: { webhookSecret: string; moonBackerSignature: string },
): Promise<Delivery[]> {
	const bytes = Buffer.from(body ?? phpJson(payload));
	const { secret = own.webhookSecret, timeoutMs = TIMEOUT_MS } = options;
	const sent = signature === undefined ? signMoonBackWebhook(bytes, secret) : signature;
	const headers: Record<string, string> = {
		'Content-Type': 'application/json',
		'moonbacker-signature': own.moonBackerSignature,
		agent: 'MoonBack-Webhook-Agent',
		'moonback-webhook-server-version': '2.1',
	};
	if (sent !== null) headers.signature = sent;
	const outgoing = { url, method: 'POST', headers, body: bytes, timeoutMs } as const;
	return await deliverRepeatedly(outgoing, attempts, (status) => status >= 200 && status < 300);
}

export function signMoonBackWebhook(body: Buffer, secret: string): string {
	return createHmac('sha256', secret).update(body).digest('hex');
}
