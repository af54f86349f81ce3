import type { IDataObject, PostReceiveAction } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Complaint } from '../shared/request/complaint';
import type { Answer } from './operation';

/** The records of an answer, or why there are none. */
export type Reading = { records: IDataObject[] } | { complaint: Complaint };

/** Keeps n8n's routing from making items of an answer, so that an array of one is not taken for an object. */
export const keepAnswer: PostReceiveAction = async (_, { body }) => [
	{ json: { body: body as IDataObject } },
];

/**
 * Reads an answer with a status of success.
 *
 * @param body an object or array where it could be read as JSON, text otherwise
 * @param isRead whether the request only read; then it can simply be tried again
 */
export function readAnswer(answer: Answer, body: unknown, isRead = true): Reading {
	const unusable = (): Reading => ({ complaint: unusableAnswer(body, isRead) });
	switch (answer) {
		case 'resources':
			return Array.isArray(body) && body.every(isObject) ? { records: body } : unusable();
		case 'result':
			if (Array.isArray(body)) return { records: body.map(asObject) };
			return isObject(body) ? { records: [body] } : unusable();
		case 'saved':
			// What a successful PUT of a resource answers is not documented, and nothing is an answer as well.
			if (isNothing(body) || isEmptyList(body)) return { records: [{}] };
			return isObject(body) ? { records: [body] } : unusable();
		case 'object':
			// What was accepted always gives an item.
			if (!isRead && (isNothing(body) || isEmptyList(body)))
				return { records: [{ success: true }] };
			return isObject(body) ? { records: [body] } : unusable();
		default:
			return isObject(body) ? { records: [body] } : unusable();
	}
}

function unusableAnswer(body: unknown, isRead: boolean): Complaint {
	const text = typeof body === 'string' ? body.trim() : '';
	const message = text.startsWith('<')
		? 'iMoneza answered with a web page instead of data'
		: text
			? "iMoneza's answer is cut off or is not JSON"
			: isNothing(body)
				? 'iMoneza answered without any data'
				: "iMoneza's answer does not have the documented form";
	return {
		message,
		advice: isRead
			? "Try again later. If it stays so, check the 'Base URL' in the credential"
			: 'iMoneza may have carried the request out: look whether it took effect before you run this again',
	};
}

function asObject(entry: unknown): IDataObject {
	return isObject(entry) ? entry : { value: entry as IDataObject[string] };
}

/** As PHP writes an empty object. */
function isEmptyList(body: unknown): boolean {
	return Array.isArray(body) && body.length === 0;
}

function isNothing(body: unknown): boolean {
	return body === undefined || body === null || (typeof body === 'string' && !body.trim());
}
