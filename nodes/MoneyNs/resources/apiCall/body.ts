import { parseJson } from '../../../shared/json';
import { ConfigurationError } from '../../../shared/errors';

/**
 * The body as it will be sent. A text stays as it is: parsing it and writing it anew would round long numbers.
 *
 * @param body what the field holds: JSON text, or an object from an expression
 * @returns undefined when there is none
 * @throws ConfigurationError when it is not a JSON object or list
 */
export function readBody(body: unknown): string | undefined {
	if (body === undefined || body === null) return undefined;
	if (typeof body === 'object') return JSON.stringify(body);
	const text = String(body as string).trim();
	if (!text) return undefined;
	const value = parseJson(text);
	if (typeof value === 'object' && value !== null) return text;
	throw new ConfigurationError(
		"The 'JSON Body' field is not a JSON object or list. Check its brackets, commas and quotes",
	);
}
