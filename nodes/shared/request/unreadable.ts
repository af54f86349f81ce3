import { isObject } from '../json';

/**
 * Why the body of a response with a status of success cannot be used, as a sentence without a full stop.
 *
 * @param name the provider as users write it
 * @param body text where it is not JSON; blank or undefined for none
 */
export function unreadableMessage(name: string, body: unknown): string {
	const text = typeof body === 'string' ? body.trim() : '';
	if (text.startsWith('<')) return `${name} answered with a web page instead of data`;
	if (text) return `${name}'s answer is cut off or is not JSON`;
	if (isObject(body) || Array.isArray(body)) {
		return `${name}'s answer does not have the documented form`;
	}
	return `${name} answered without any data`;
}
