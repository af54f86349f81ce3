import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

/** How an array in the query becomes text: `a[0]=1`, `a[]=1`, `a=1&a=2` or `a=1,2`. */
export type ArrayFormat = NonNullable<IHttpRequestOptions['arrayFormat']>;

/**
 * A request on its way out, in either of the two shapes in which n8n hands it to a credential: `{url, baseURL, qs, body}` from
 * nodes, triggers, declarative routing and credential tests; `{uri, qs, body | form}` from the HTTP Request node.
 */
export type OutgoingRequest = Omit<IHttpRequestOptions, 'url' | 'body' | 'proxy'> & {
	url?: string;
	uri?: string | URL;
	body?: unknown;
	form?: unknown;
	formData?: unknown;
	useQuerystring?: boolean;
	qsStringifyOptions?: { arrayFormat?: ArrayFormat };
	followRedirect?: boolean;
	followAllRedirects?: boolean;
	rejectUnauthorized?: boolean;
	proxy?: unknown;
};

/** A request whose address is final: nothing after this adds to or re-encodes it. */
export interface ResolvedRequest {
	/** Absolute, with the whole query folded in, on the origin of the credential's base URL. */
	url: URL;
	/** From `signedMethod`. */
	method: IHttpRequestMethods;
	/** The caller's headers that may travel with a signature. */
	headers: IDataObject;
	/** The caller's own options, never changed. */
	request: OutgoingRequest;
}

/** What a signature adds to a request. */
export interface SignedParts {
	headers: Record<string, string>;
	/** Replaces the address; left out, it stays as it was resolved. */
	url?: URL;
	/** Replaces the body, sent byte for byte as it is here; left out, the body stays the caller's. */
	formBody?: string;
}

/**
 * Puts a signature onto a request and returns a copy. The original stays as it was, because n8n's offset paging sends the same
 * options object again with another page number in `qs`.
 */
export function withSignature(
	{ url, method, headers, request }: ResolvedRequest,
	signed: SignedParts,
): IHttpRequestOptions {
	const copy: OutgoingRequest = { ...request, ...WITHOUT_REDIRECTS };
	copy.method = method;
	copy.url = (signed.url ?? url).href;
	if (request.uri !== undefined) copy.uri = copy.url;
	delete copy.baseURL;
	delete copy.qs;
	delete copy.auth;
	copy.headers = replaceHeaders(headers, signed.headers);
	if (signed.formBody !== undefined) {
		copy.body = signed.formBody;
		delete copy.form;
		delete copy.formData;
		copy.headers = replaceHeaders(copy.headers, {
			// Exactly this text: with a charset behind it n8n serialises the body anew.
			'Content-Type': 'application/x-www-form-urlencoded',
		});
	}
	return { ...copy, url: copy.url } as IHttpRequestOptions;
}

/** Whether a request of the HTTP Request node has been signed before. Other requests do not tell. */
export function wasSignedBefore({ uri, disableFollowRedirect }: OutgoingRequest): boolean {
	return uri !== undefined && disableFollowRedirect === true;
}

/**
 * A signature is made for one address, so it must not travel to another one. n8n strips `Authorization` when a redirect leaves
 * the origin, yet knows nothing of `Token`, `Authentication` or a signed body.
 */
const WITHOUT_REDIRECTS: Partial<OutgoingRequest> & { maxRedirects: number } = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
	sendCredentialsOnCrossOriginRedirect: false,
};

function replaceHeaders(headers: IDataObject, added: Record<string, string>): IDataObject {
	const replaced = new Set(Object.keys(added).map((name) => name.toLowerCase()));
	const kept = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()));
	return { ...Object.fromEntries(kept), ...added };
}
