import { createHmac } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { WebhookHost } from '../../support/engine/webhook.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';
import { fixture } from '../../support/fixtures.cjs';

interface Vectors {
	secret: string;
	bodies: Array<{ body: string; signature: string; refused: Record<string, string> }>;
}

export const ACCOUNT_SIGNATURE = '99d7860a23496bb18ccde0dcb584a6be';

/** Made with PHP and Python by the rule of the provider's page. */
export const { secret: KEY, bodies: VECTORS } = JSON.parse(
	fixture('moonback.webhooks.json'),
) as Vectors;

export const sign = (body: string | Buffer, secret = KEY) =>
	createHmac('sha256', secret).update(body).digest('hex');

/** The trigger in an active workflow, with the vectors' secret in its credential. */
export const host = (parameters: object = {}, credential: IDataObject = {}, mode?: 'manual') =>
	new WebhookHost({
		node: 'moonBackTrigger',
		parameters: { authentication: 'apiToken', ...parameters },
		credentials: { moonBackApi: { apiToken: '7|token', webhookSecret: KEY, ...credential } },
		mode,
	});

export const [{ body: BODY, signature: SIGNATURE }] = VECTORS;
export const OTHER_BODY = '{"event":"example.created","id":1002}';

/** A call as MoonBack makes it. */
export const signed = (body: string | Buffer, call: Call = {}): Call => ({
	rawBody: body,
	...call,
	headers: {
		'content-type': 'application/json',
		signature: sign(body),
		'moonbacker-signature': ACCOUNT_SIGNATURE,
		agent: 'MoonBack-Webhook-Agent',
		'moonback-webhook-server-version': '2.1',
		...call.headers,
	},
});

/** The same call without a header. */
export function without(call: Call, header: string): Call {
	const headers = Object.entries(call.headers ?? {}).filter(([name]) => name !== header);
	return { ...call, headers: Object.fromEntries(headers) };
}
