import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { reportRateLimit } from '../shared/request/retry';
import { withinTime } from '../shared/request/withinTime';
import { HttpRejection } from '../shared/webhook/respond';
import { jsonObject } from '../shared/webhook/call';
import type { BodySignature } from '../shared/webhook/signedBody';
import { requestOf } from '../shared/operations/item';
import type { Chosen } from '../shared/operations/operation';
import { readResponse } from '../shared/operations/response';
import { send, type ApiRequest } from '../shared/request/client';
import { RECORD_ID } from './formats';
import { MONEROO } from './provider';
import { payment, verifyPayment } from './resources/payment';
import { payout, verifyPayout } from './resources/payout';
import { MONEROO_CREDENTIAL, MONEROO_RETRY_AFTER_MS, monerooAccount } from './signing';
import { transactionKind, type TransactionKind } from './transactionKind';

/** The raw body is what is signed; the documentation's own sample for Node signs another text, which breaks on PHP's JSON. */
export const SIGNATURE: BodySignature = {
	header: 'X-Moneroo-Signature',
	credential: MONEROO_CREDENTIAL,
	credentialLabel: 'Moneroo API',
};

/** Moneroo gives up after 3 s, and n8n needs some time of its own. In ms. */
const VERIFY_WITHIN_MS = 2000;

/** The operation that confirms a record. */
const VERIFY: Record<TransactionKind, Chosen & { id: string }> = {
	payment: { resource: payment, operation: verifyPayment, id: 'paymentId' },
	payout: { resource: payout, operation: verifyPayout, id: 'payoutId' },
};

/** What a callback says. Apart from the event and the record's ID, nothing is guaranteed to be there. */
export interface Callback {
	/** e.g. `payment.success` */
	event: string;
	/** As text, also where Moneroo sends a number. */
	id: string;
	data: IDataObject;
}

/** @throws HttpRejection with 400 when it does not name an event and a record */
export function readCallback(body: Buffer): Callback {
	const { event, data } = jsonObject(body);
	const record = (typeof data === 'object' && data !== null ? data : {}) as IDataObject;
	const id = idOf(record);
	if (typeof event !== 'string' || !event || !id) {
		throw new HttpRejection(400, 'The body names no event and no data.id');
	}
	return { event, id, data: record };
}

/** As text. A number that JSON has rounded could be another record's, so it is no ID. */
function idOf({ id }: IDataObject): string {
	if (typeof id === 'string') return id;
	return Number.isSafeInteger(id) ? String(id) : '';
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
	{ event, id, data }: Callback,
): Promise<IDataObject | undefined> {
	const kind = transactionKind(event, id, data);
	if (!kind || !RECORD_ID.fits(id)) return undefined;
	const verify = VERIFY[kind];
	const values = { [verify.id]: id };
	const request = requestOf(MONEROO, { ...verify, values, credential, isRead: true }) as ApiRequest;
	const connection = { context, credentialType: MONEROO_CREDENTIAL, credential };
	const received = await withinTime(
		VERIFY_WITHIN_MS,
		async (abortSignal) => await send(connection, { ...request, abortSignal }, MONEROO),
	);
	if (!received) return undefined;
	if ('error' in received) {
		const limit = {
			account: monerooAccount(credential),
			defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS,
		};
		reportRateLimit(received.error, limit);
		return undefined;
	}
	const response = readResponse(MONEROO, { ...verify, values, isSimple: false }, received.value);
	const [record] = 'value' in response ? response.value : [];
	return record && idOf(record) === id ? record : undefined;
}
