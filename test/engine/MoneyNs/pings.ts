import { createHmac } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { WebhookHost, type Listening } from '../../support/engine/webhook.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';

export const SECRET = 'ping secret, long and random';
export const REQUEST = 'order-1042';

export const sign = (requestId: string, secret = SECRET) =>
	createHmac('sha256', secret).update(`MoneyNS ping\n${requestId}`).digest('hex');

/** What a ping URL of the node `Checkout: Build URL` carries. */
export const signed = (requestId = REQUEST) => ({
	ping_request_id: requestId,
	ping_signature: sign(requestId),
});

export const get = (query: Record<string, unknown>): Call => ({ method: 'GET', query, body: null });

export const post = (body: unknown, query: Record<string, unknown> = signed()): Call => ({
	method: 'POST',
	query,
	body,
	rawBody: JSON.stringify(body),
});

/** The trigger in an active workflow. */
export function host(
	parameters: INodeParameters = {},
	changes: Partial<Listening> = {},
): WebhookHost {
	return new WebhookHost({
		node: 'moneyNsTrigger',
		parameters,
		credentials: { moneyNsPlatformApi: { pingSecret: SECRET } },
		...changes,
	});
}
