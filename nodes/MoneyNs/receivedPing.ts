import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { optionalText } from '../shared/request/settings';
import { HttpRejection } from '../shared/webhook/respond';
import { loadCredential } from '../shared/webhook/loadCredential';
import { isPingSignature, PING_REQUEST_ID, PING_SIGNATURE, PING_SIGNATURE_FORM } from './ping';

/** MoneyNS documents no content of a ping at all. In bytes. */
const MOST_PING_BYTES = 64 * 1024;

/** What to do when there is nothing to verify a ping with. */
export const MISSING_PING_SECRET =
	"Pings cannot be verified: fill in the 'Ping Secret' of the MoneyNS Platform API credential in n8n";

/** A call of a ping URL that this package made. Only the request ID is proven; whoever knows the URL can send any content. */
export interface Ping {
	requestId: string;
	method: string;
	/** Without what this package put there. */
	query: IDataObject;
	body: unknown;
}

/**
 * The ping, if its URL carries the right signature. What needs no secret is checked before the credential is loaded, which costs n8n
 * some 30 ms: forged calls shall be cheap.
 *
 * @throws HttpRejection with 401 for every call whose URL is not proven to be one of ours, with 413 for one that is too large
 */
export async function authenticPing(context: IWebhookFunctions): Promise<Ping> {
	assertSmall(context);
	const { [PING_REQUEST_ID]: requestId, [PING_SIGNATURE]: signature, ...query } = queryOf(context);
	if (typeof requestId !== 'string' || requestId === '') {
		throw new HttpRejection(401, `The URL does not carry exactly one ${PING_REQUEST_ID}`);
	}
	if (typeof signature !== 'string' || !PING_SIGNATURE_FORM.test(signature)) {
		throw new HttpRejection(
			401,
			`The URL does not carry exactly one ${PING_SIGNATURE} of its form`,
		);
	}
	const credential = await loadCredential(context, 'moneyNsPlatformApi');
	const secret = optionalText(credential, 'pingSecret');
	if (!secret) throw new HttpRejection(401, MISSING_PING_SECRET);
	if (!isPingSignature(signature, requestId, secret)) {
		throw new HttpRejection(
			401,
			`The ${PING_SIGNATURE} does not fit the ${PING_REQUEST_ID}. Check that the link was made with the 'Ping Secret' that is in the credential now`,
		);
	}
	const { method } = context.getRequestObject();
	// Absent where the call has none, in spite of the type.
	const body: unknown = context.getBodyData() ?? {};
	return { requestId, method, query, body };
}

/**
 * A ping goes into the execution as it came, and whoever has a link can send it as often as they like. n8n keeps the bytes of a body
 * but for multipart, where the header and what was read of it have to do.
 */
function assertSmall(context: IWebhookFunctions): void {
	const { rawBody } = context.getRequestObject() as { rawBody?: Buffer };
	const announced = Number(context.getHeaderData()['content-length'] ?? 0);
	const read = rawBody?.length ?? JSON.stringify(context.getBodyData() ?? {}).length;
	if (Math.max(read, announced) <= MOST_PING_BYTES) return;
	throw new HttpRejection(413, 'The ping is too large');
}

function queryOf(context: IWebhookFunctions): IDataObject {
	return context.getQueryData() as IDataObject;
}

/** What the workflow starts with. The signature is left out: with it, pings for this request could be made up. */
export function itemFor({ requestId, method, query, body }: Ping): IDataObject {
	return {
		request_id: requestId,
		contentVerified: false,
		unverifiedContent: { method, query, body: body as IDataObject },
	};
}

/**
 * What makes a ping the same one as another. Nothing is known of what MoneyNS sends at which change of state.
 *
 * @param rule `first`: all pings of a request are; otherwise those with the same content are
 */
export function eventOf({ requestId, method, query, body }: Ping, rule: unknown): string[] {
	if (rule === 'first') return [requestId];
	return [requestId, method, JSON.stringify(query), JSON.stringify(body) ?? ''];
}
