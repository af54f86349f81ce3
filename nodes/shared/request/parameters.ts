import { parseJson } from '../json';
import { ConfigurationError } from '../errors';
import type { OutgoingRequest } from './outgoingRequest';

/** Named values in a request's body, before they are signed. */
export type Parameters = Record<string, unknown>;

/**
 * Reads the parameters that a caller put into the body, whatever form it has: an object, JSON or form text, a Buffer of either,
 * `URLSearchParams`, or the HTTP Request node's `form`.
 *
 * @throws ConfigurationError when the body is something else (a list, plain text, multipart, a stream)
 */
export function readParameters(request: OutgoingRequest): Parameters {
	if (request.formData !== undefined) throw unreadable();
	return { ...fromBody(request.body), ...fromBody(request.form) };
}

function fromBody(body: unknown): Parameters {
	if (body === undefined || body === null || body === '') return {};
	if (typeof body === 'string') return fromText(body);
	if (Buffer.isBuffer(body)) return fromText(body.toString('utf8'));
	if (body instanceof URLSearchParams) return fromForm(body);
	if (isPlainObject(body)) return body;
	throw unreadable();
}

function fromText(text: string): Parameters {
	const trimmed = text.trim();
	if (!/^[[{"]/.test(trimmed)) {
		if (!trimmed.includes('=')) throw unreadable();
		return fromForm(new URLSearchParams(trimmed));
	}
	const parsed = parseJson(trimmed);
	if (parsed === undefined) {
		throw new ConfigurationError(
			'The body of the request starts like JSON but is not valid JSON. Check its brackets and quotes',
		);
	}
	if (!isPlainObject(parsed)) throw unreadable();
	return parsed;
}

/** A name that is given more than once is a list, and lists are written with commas. */
function fromForm(form: URLSearchParams): Parameters {
	const names = [...new Set(form.keys())];
	return Object.fromEntries(names.map((name) => [name, form.getAll(name).join(',')]));
}

function isPlainObject(value: unknown): value is Parameters {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unreadable(): ConfigurationError {
	return new ConfigurationError(
		'The body of the request has to be a JSON object or a form (x-www-form-urlencoded) so that it can be signed',
	);
}
