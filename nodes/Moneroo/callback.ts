import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { reportRateLimit } from '../shared/request/retry';
import { withinTime } from '../shared/request/withinTime';
import { CallRefused } from '../shared/webhook/answer';
import { jsonObject } from '../shared/webhook/call';
import type { BodySignature } from '../shared/webhook/signedBody';
import { requestOf } from '../shared/operations/item';
import type { Chosen } from '../shared/operations/operation';
import { readResponse } from '../shared/operations/response';
import { sendOnce, type ApiRequest } from '../shared/request/client';
import { RECORD_ID } from './formats';
import { MONEROO } from './provider';
import { payment, verifyPayment } from './resources/payment';
import { payout, verifyPayout } from './resources/payout';
import { MONEROO_CREDENTIAL, MONEROO_RETRY_AFTER_MS, monerooAccount } from './signing';

/** The raw body is what is signed; the documentation's own sample for Node signs another text, which breaks on PHP's JSON. */
export const SIGNATURE: BodySignature = {
	header: 'X-Moneroo-Signature',
	credential: MONEROO_CREDENTIAL,
	credentialLabel: 'Moneroo API',
};

/** Moneroo gives up after 3 s, and n8n needs some time of its own. In ms. */
const VERIFY_WITHIN_MS = 2000;

/** The operation that confirms a record, by what its event begins with. */
const VERIFY: Record<string, (Chosen & { id: string }) | undefined> = {
	payment: { resource: payment, operation: verifyPayment, id: 'paymentId' },
	payout: { resource: payout, operation: verifyPayout, id: 'payoutId' },
};

/** What a callback says. Apart from the event and the record's ID, nothing is guaranteed to be there. */
export interface Callback {
	/** e.g. `payment.success` */
	event: string;
	id: string;
	data: IDataObject;
}

/** @throws CallRefused with 400 when it does not name an event and a record */
export function readCallback(body: Buffer): Callback {
	const { event, data } = jsonObject(body);
	const record = (typeof data === 'object' && data !== null ? data : {}) as IDataObject;
	const { id } = record;
	if (typeof event !== 'string' || !event || typeof id !== 'string' || !id) {
		throw new CallRefused(400, 'The body names no event and no data.id');
	}
	return { event, id, data: record };
}

/** What makes a repeated callback the same one: Moneroo sends no ID for the delivery [inferred]. */
export function deliveryOf({ event, id, data }: Callback): string[] {
	return [event, id, String(data.status ?? '')];
}

/**
 * The record as Moneroo's API confirms it, or undefined when the API refuses, knows another record or takes too long. Then the signed
 * callback itself has to do: it must be answered in time, or Moneroo sends it again and again.
 */
export async function verifiedRecord(
	context: IWebhookFunctions,
	credential: ICredentialDataDecryptedObject,
	{ event, id }: Callback,
): Promise<IDataObject | undefined> {
	const verify = VERIFY[event.split('.')[0]];
	if (!verify || !RECORD_ID.fits(id)) return undefined;
	const values = { [verify.id]: id };
	const request = requestOf(MONEROO, { ...verify, values, credential, isRead: true }) as ApiRequest;
	const connection = { context, credentialType: MONEROO_CREDENTIAL, credential };
	const asked = await withinTime(
		VERIFY_WITHIN_MS,
		async (abortSignal) => await sendOnce(connection, { ...request, abortSignal }, MONEROO),
	);
	if (!asked) return undefined;
	if ('error' in asked) {
		const limit = {
			account: monerooAccount(credential),
			defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS,
		};
		reportRateLimit(asked.error, limit);
		return undefined;
	}
	const response = readResponse(MONEROO, { ...verify, values, isSimple: false }, asked.value);
	const [record] = 'value' in response ? response.value : [];
	return record?.id === id ? record : undefined;
}
