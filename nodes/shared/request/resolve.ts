import { ConfigurationError } from '../errors';
import { sendableHeaders } from './headers';
import { signedMethod } from './method';
import type { OutgoingRequest, ResolvedRequest } from './outgoingRequest';
import { serializeQuery } from './query';

/**
 * Finds out what a request really is, and refuses to let it go anywhere but to the credential's own origin.
 *
 * @param request either shape, signed before or not; it is not changed
 * @param baseUrl of the credential, from {@link parseBaseUrl}
 * @throws ConfigurationError when the address is not one that this credential may be used for, or when a request with this method or
 * these headers is not signed
 */
export function resolveRequest(request: OutgoingRequest, baseUrl: URL): ResolvedRequest {
	const url = absoluteUrl(request, baseUrl);
	if (url.username || url.password) {
		throw new ConfigurationError(
			'The URL of the request holds a user name or password. Remove it: the credential signs requests by itself',
		);
	}
	if (url.origin !== baseUrl.origin) {
		throw new ConfigurationError(
			`The request goes to ${url.origin}, but the credential is for ${baseUrl.origin}. It was not signed and not sent. ` +
				"Change the URL, or the 'Base URL' of the credential",
		);
	}
	url.hash = '';
	const query = serializeQuery(request);
	if (query) url.search = url.search ? `${url.search}&${query}` : query;
	return {
		url,
		method: signedMethod(request.method),
		headers: sendableHeaders(request.headers),
		request,
	};
}

/** The path that a request names, below its base URL or on its own. Of an address that cannot be read, some part of it. */
export function pathOf({ url, uri }: OutgoingRequest): string {
	return String(url ?? uri ?? '').replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
}

function absoluteUrl({ url, uri, baseURL }: OutgoingRequest, baseUrl: URL): URL {
	const address = String(url ?? uri ?? '');
	const base = (baseURL ?? baseUrl.href).trim();
	const isComplete = /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address);
	const joined = isComplete || !address ? address : joinAsAxiosDoes(base, address);
	if (!URL.canParse(joined, base)) {
		throw new ConfigurationError(
			'The URL of the request is not a valid address. Check it for blanks and missing parts',
		);
	}
	return new URL(joined, base);
}

/** `/q` below `https://host/v1` is `/v1/q`, not `/q`. */
function joinAsAxiosDoes(base: string, address: string): string {
	return `${base.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`;
}
