import { ConfigurationError } from '../errors';

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
 * The "Base URL" of a credential, as an expression for requests that n8n puts together.
 *
 * @param documented the provider's documented address, for a Base URL that was emptied
 */
export function baseUrlExpression(documented: string): string {
	return `={{ $credentials.baseUrl || "${documented}" }}`;
}
