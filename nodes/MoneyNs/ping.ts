import { hmac, sameSignature } from '../shared/signing/hmac';

/**
 * What a ping URL carries in its query. Names that the provider hardly uses itself: it is not known what it adds to the URL, and a
 * parameter that is there twice is refused.
 */
export const PING_REQUEST_ID = 'ping_request_id';
export const PING_SIGNATURE = 'ping_signature';

/** Lower-case hex of an HMAC-SHA256. */
export const PING_SIGNATURE_FORM = /^[0-9a-f]{64}$/;

/**
 * Stands before a request ID when it is signed. No JSON text and no form begins like this, so even where the ping secret is another
 * provider's webhook secret as well, a ping URL holds no signature of a callback.
 */
const PING_PREFIX = 'MoneyNS ping\n';

/** Links of version 0.1.0 were signed without the prefix. They are accepted until this moment, in ms since 1970. */
const OLD_LINKS_UNTIL = Date.UTC(2028, 0, 1);

/**
 * The provider does not sign its pings, so the URL that it is told to call has to prove where it comes from: it was made by somebody
 * who knows the ping secret, for this request ID.
 *
 * @param url of the trigger; its query stays
 */
export function signedPingUrl(url: string, requestId: string, secret: string): string {
	const signed = new URL(url);
	signed.searchParams.set(PING_REQUEST_ID, requestId);
	signed.searchParams.set(PING_SIGNATURE, pingSignature(requestId, secret));
	return signed.href;
}

/** Whether a signature was made by {@link signedPingUrl} of this or the first version with this secret; compared in constant time. */
export function isPingSignature(signature: string, requestId: string, secret: string): boolean {
	if (sameSignature(pingSignature(requestId, secret), signature)) return true;
	const isOldAccepted = Date.now() < OLD_LINKS_UNTIL;
	return isOldAccepted && sameSignature(hmac('sha256', secret, requestId, 'hex'), signature);
}

function pingSignature(requestId: string, secret: string): string {
	return hmac('sha256', secret, `${PING_PREFIX}${requestId}`, 'hex');
}
