import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { isObject } from '../shared/json';
import { isBlank } from '../shared/operations/coerce';
import { refusalIn } from '../shared/request/refusal';
import { unreadableMessage } from '../shared/request/unreadable';
import type { Problem, Result } from '../shared/result';

/**
 * The body of a response with a status of success. What it holds is the affair of the endpoint, which is not documented.
 *
 * @param isRead whether the request only reads
 * @returns undefined as value when there is no body
 */
export function readBody(
	{ body, headers }: Pick<IN8nHttpFullResponse, 'headers'> & { body: unknown },
	isRead: boolean,
): Result<unknown> {
	const problem =
		unreadable(body, String(headers['content-type'] ?? ''), isRead) ??
		refusalIn(body, 'MoneyNS', isRead);
	if (problem) return { problem };
	return { value: typeof body === 'string' && isBlank(body) ? undefined : body };
}

/**
 * A list becomes one item for each entry; what is not an object stands under `data`. No body at all becomes the status, and so does
 * the empty list that answers a change: it was accepted, and what follows the node has to run.
 */
export function recordsIn(body: unknown, statusCode: number, isRead: boolean): IDataObject[] {
	if (body === undefined || body === null) return [{ statusCode }];
	const entries: unknown[] = Array.isArray(body) ? body : [body];
	if (!entries.length && !isRead) return [{ statusCode }];
	return entries.map((entry) => (isObject(entry) ? entry : { data: entry as IDataObject }));
}

function unreadable(body: unknown, contentType: string, isRead: boolean): Problem | undefined {
	if (typeof body !== 'string' || isBlank(body) || !/html|json/i.test(contentType))
		return undefined;
	const message = unreadableMessage('MoneyNS', body);
	if (isRead) {
		const description =
			"Check the 'Path' field and the 'Base URL' of the credential, or try again later";
		return { message, description, reason: 'unreadable' };
	}
	return {
		message,
		description:
			'MoneyNS may have carried the request out: look there whether it took effect before you run this again',
		mayHaveBeenDone: true,
		reason: 'unreadable',
	};
}
