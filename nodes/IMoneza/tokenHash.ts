import { hmac } from '../shared/signing/hmac';

/** The four things that iMoneza signs, of a request to it or of a callback from it. */
export interface SignedRequest {
	method: string;
	/** RFC 1123, exactly as in the `Timestamp` header. */
	timestamp: string;
	/** As sent, without host and query. Whether a percent-encoded path is signed encoded or decoded is not documented. */
	path: string;
	/** As sent, without the question mark. */
	query: string;
}

/** HMAC-SHA256 over the base string, keyed with the secret as plain text, in base64 [seed]. */
export function tokenHash(secretKey: string, request: SignedRequest): string {
	return hmac('sha256', secretKey, baseString(request), 'base64');
}

/**
 * Method, timestamp, path and query, joined by line feeds; without a query it ends in one. Path, names and values are in lower
 * case, names and values decoded and ordered by name [seed]. Names that occur twice keep their order [inferred].
 */
export function baseString({ method, timestamp, path, query }: SignedRequest): string {
	const pairs = [...new URLSearchParams(query)]
		.map(([name, value]): [string, string] => [name.toLowerCase(), value.toLowerCase()])
		.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
		.map(([name, value]) => `${name}=${value}`);
	return [method.toUpperCase(), timestamp, path.toLowerCase(), pairs.join('&')].join('\n');
}
