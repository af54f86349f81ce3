import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError } from '../errors';
import { trimmed } from './pastedText';
import { optionalText } from './settings';

const IS_VERSION = /^v\d{1,3}$/;

/** What paths of APIs begin with. A path of other names stays: a gateway may want it. */
const IS_PREFIX = /^(?:api|v\d{1,3})$/;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether an address is on this very computer, so that nobody on the network sees a request to it. */
export function isLoopback({ hostname }: URL): boolean {
	return LOOPBACK.test(hostname);
}

/**
 * Reads the "Base URL" of a credential.
 *
 * @param text as the user typed it; blanks around it and slashes at its end do not matter
 * @returns an absolute URL without query and fragment; plain http only on a loopback host
 * @throws ConfigurationError that says what is wrong with it and how it should look
 */
export function parseBaseUrl(text: string): URL {
	const trimmed = text.trim();
	if (!/^https?:\/\//i.test(trimmed)) {
		throw new ConfigurationError(
			"The 'Base URL' of the credential has to start with https://, for example https://api.example.com",
		);
	}
	if (!URL.canParse(trimmed)) {
		throw new ConfigurationError(
			"The 'Base URL' of the credential is not a complete address. Enter one such as https://api.example.com",
		);
	}
	const url = new URL(trimmed);
	if (url.username || url.password) {
		throw new ConfigurationError(
			"The 'Base URL' of the credential holds a user name or password. Remove it: the credential signs requests by itself",
		);
	}
	if (url.search || url.hash) {
		throw new ConfigurationError(
			"The 'Base URL' of the credential has a query or fragment. Keep only scheme, host and, where there is one, path",
		);
	}
	if (url.protocol === 'http:' && !isLoopback(url)) {
		throw new ConfigurationError(
			`The 'Base URL' of the credential uses plain http on ${url.hostname}, which would send signed requests unencrypted. Use https://`,
		);
	}
	return url;
}

/**
 * The "Base URL" of a credential as a request needs it. Providers print it with the version and without, so what the request's path
 * begins with itself is dropped from its end, and the version that every path needs in front is added where there is no path at all.
 *
 * @param documented the provider's documented address, which the paths of its requests go below
 * @param path of the request
 * @throws ConfigurationError as {@link parseBaseUrl}
 */
export function readBaseUrl(
	credentials: ICredentialDataDecryptedObject,
	documented: string,
	path: string,
): URL {
	const url = parseBaseUrl(optionalText(credentials, 'baseUrl') || documented);
	const { pathname } = new URL(documented);
	const typed = segments(url.pathname);
	if (pathname === '/') url.pathname = withoutRepetition(typed, segments(path)).join('/');
	else if (typed.length === 0) url.pathname = pathname;
	return url;
}

function segments(path: string): string[] {
	return path.split('/').filter((segment) => segment !== '');
}

/** `/v1` below `/api/v1` is there once. A version that no path begins with is dropped as well: only some paths may have it. */
function withoutRepetition(base: string[], path: string[]): string[] {
	for (let count = base.length; count > 0; count -= 1) {
		const end = base.slice(-count);
		const isRepeated = end.every((segment, at) => IS_PREFIX.test(segment) && segment === path[at]);
		if (isRepeated) return base.slice(0, -count);
	}
	return IS_VERSION.test(base[base.length - 1] ?? '') ? base.slice(0, -1) : base;
}

/**
 * A request that goes below the "Base URL" as the user typed it, set below the one that is used. Other requests stay as they are.
 *
 * @param baseUrl from {@link readBaseUrl}
 */
export function belowBaseUrl<Request extends { baseURL?: string }>(
	request: Request,
	credentials: ICredentialDataDecryptedObject,
	baseUrl: URL,
): Request {
	const isTyped = trimmed(request.baseURL ?? '') === optionalText(credentials, 'baseUrl');
	return request.baseURL && isTyped ? { ...request, baseURL: baseUrl.href } : request;
}

/**
 * The "Base URL" of a credential, as an expression for requests that n8n puts together.
 *
 * @param documented the provider's documented address, for a Base URL that was emptied
 */
export function baseUrlExpression(documented: string): string {
	return `={{ $credentials.baseUrl || "${documented}" }}`;
}
