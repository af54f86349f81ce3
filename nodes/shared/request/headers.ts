import type { IDataObject } from 'n8n-workflow';
import { ConfigurationError } from '../errors';

/**
 * Headers about the connection and the framing of the message. n8n sets what is needed by itself; from a caller they could send a
 * secret to another virtual host, or make two servers disagree where the message ends.
 */
const DROPPED =
	/^(host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*)$/;

/** Some frameworks carry out the method in these headers instead of the request's own, which is what was checked and signed. */
const METHOD_OVERRIDES = /^x-(http-)?method(-override)?$/;

/** RFC 9110, section 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^`|~\w-]+$/;

/** Line breaks would begin a header of its own; RFC 9110, section 5.5. */
const BREAKS = /[\r\n\0]/;

/**
 * The headers of a caller that may travel with a signature: without those about the connection, and without blanks around names and
 * values.
 *
 * @throws ConfigurationError for a header that could be read as two, or that changes the method
 */
export function sendableHeaders(headers: IDataObject | undefined): IDataObject {
	const kept: IDataObject = {};
	for (const [name, value] of Object.entries(headers ?? {})) {
		const trimmed = name.trim();
		if (!HEADER_NAME.test(trimmed)) {
			throw new ConfigurationError(
				`The request has a header whose name is empty or has characters that no header name has: ${JSON.stringify(trimmed.slice(0, 40))}. Correct it`,
			);
		}
		const lower = trimmed.toLowerCase();
		if (METHOD_OVERRIDES.test(lower)) {
			throw new ConfigurationError(
				`The header ${trimmed} would make this request do something else than its method says. Remove it, and choose that method instead`,
			);
		}
		if (!DROPPED.test(lower)) kept[trimmed] = checkedValue(trimmed, value);
	}
	return kept;
}

function checkedValue(name: string, value: IDataObject[string]): IDataObject[string] {
	const trimmed = typeof value === 'string' ? value.trim() : value;
	if (BREAKS.test(String(trimmed))) {
		throw new ConfigurationError(
			`The value of the header ${name} has a line break in it. Remove the line break`,
		);
	}
	return trimmed;
}
