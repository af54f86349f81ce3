import { createHmac } from 'crypto';
import type { MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { WebhookHost, type Listening } from '../../support/engine/webhook.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';
import { fixture } from '../../support/fixtures.cjs';

interface Vectors {
	secret: string;
	bodies: Array<{ name: string; base64: string; bytes: number; signature: string }>;
	rejected: Array<{ body: string; what: string; signature: string }>;
}

/** Computed with two independent implementations of HMAC. */
export const {
	secret: SECRET,
	bodies,
	rejected,
} = JSON.parse(fixture('moneroo.webhooks.json')) as Vectors;
export const bodyOf = (name: string) =>
	Buffer.from(bodies.find((body) => body.name === name)!.base64, 'base64');

/** A payment that the simulator knows. */
export const PAYMENT = 'py_demo0001aaaa';
export const EVENT = JSON.stringify({
	event: 'payment.success',
	data: { id: PAYMENT, status: 'success' },
});
export const HEADER = 'x-moneroo-signature';

export const sign = (body: Buffer | string, secret = SECRET) =>
	createHmac('sha256', secret).update(body).digest('hex');

/** A call that carries the right signature unless told otherwise. */
export function callWith(
	rawBody: Buffer | string,
	changes: Call & { signature?: unknown } = {},
): Call {
	const { signature = sign(rawBody), ...rest } = changes;
	return { rawBody, ...rest, headers: { [HEADER]: signature, ...rest.headers } };
}

/** An active Moneroo Trigger that knows the simulator's key and the secret of the vectors. */
export function listeningTo(
	moneroo: MonerooSimulator,
	changes: Partial<Listening> = {},
	credential: object = {},
): WebhookHost {
	const data = { ...moneroo.credentials, webhookSecret: SECRET, requestsPerMinute: 0 };
	const credentials = { monerooApi: { ...data, maxWaitSeconds: 30, ...credential } };
	return new WebhookHost({ node: 'monerooTrigger', credentials, ...changes });
}
