import type { IHttpRequestMethods } from 'n8n-workflow';
import { ConfigurationError } from '../errors';

/**
 * Methods that are signed. No other one is of use to any provider here, and a server that answers TRACE sends the request back with
 * its secret (RFC 9110, section 9.3.8).
 */
const SIGNED_METHODS: readonly string[] = [
	'DELETE',
	'GET',
	'HEAD',
	'OPTIONS',
	'PATCH',
	'POST',
	'PUT',
];

/** Methods that change nothing at the provider. */
export const READ_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The method of a request as it is sent and signed.
 *
 * @param method as the caller wrote it, in any case and with blanks around it; not set means GET
 * @returns in upper case
 * @throws ConfigurationError for every method that is not signed
 */
export function signedMethod(method: unknown): IHttpRequestMethods {
	const text = String(method ?? '')
		.trim()
		.toUpperCase();
	if (!text) return 'GET';
	if (SIGNED_METHODS.includes(text)) return text as IHttpRequestMethods;
	throw new ConfigurationError(
		`Requests with the method ${text.slice(0, 20)} are not signed, and this one was not sent. Use one of ${SIGNED_METHODS.join(', ')}`,
	);
}

/** Whether a method from {@link signedMethod} changes nothing at the provider. */
export function isReadMethod(method: string): boolean {
	return READ_METHODS.includes(method);
}
