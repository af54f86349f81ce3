import type { IDataObject } from 'n8n-workflow';
import { isObject, parseJsonExactly } from '../shared/json';
import { nextPage } from '../shared/paging/continuation';
import type { ListPage } from '../shared/paging/pages';
import { refusalIn } from '../shared/request/refusal';
import { unreadableMessage } from '../shared/request/unreadable';
import type { Problem } from '../shared/result';
import { valueAt } from '../shared/valueAt';

/**
 * What an answer turned out to be. No form is documented; these are the usual ones of the framework that MoonBack seems to use
 * [inferred].
 */
export type Found =
	/** A list and nothing around it, without a word about further pages. */
	| 'array'
	/** A list under `data`, without a word about further pages. */
	| 'data'
	/** A list that says where it continues, or that it does not. */
	| 'paged'
	/** One record, under `data` or not. */
	| 'record'
	| 'nothing';

export interface ParsedResponse extends ListPage {
	found: Found;
}

const NOTHING: ParsedResponse = { found: 'nothing', records: [], next: null };

/** What may stand beside the `data` of a single record without being part of the record. */
const ENVELOPE = ['data', 'links', 'message', 'meta', 'status', 'success'];

/** A list that was asked for, and how. */
export interface ListRequest {
	query: IDataObject;
	pageParameter: string;
	/** The list's field, with dots for nested ones; left out or empty, it is looked for. */
	listField?: string;
}

/**
 * Finds the records in an answer.
 *
 * @param headers names in lower case
 */
export function parseResponse(
	body: unknown,
	headers: IDataObject,
	request: ListRequest,
): ParsedResponse {
	const at = (listField: string) => answerAt(body, headers, { ...request, listField });
	if (request.listField) return at(request.listField);
	if (Array.isArray(body)) return at('');
	if (!isObject(body)) return NOTHING;
	if (Array.isArray(body.data)) return at('data');
	if (isObject(body.data) && Array.isArray(body.data.data)) return at('data.data');
	const isWrapped = isObject(body.data) && Object.keys(body).every((key) => ENVELOPE.includes(key));
	return { found: 'record', records: [isWrapped ? body.data : body], next: null };
}

/** A list and what the answer, or the part of it that holds the list, says about further pages. */
function answerAt(
	body: unknown,
	headers: IDataObject,
	{ query, pageParameter, listField }: ListRequest & { listField: string },
): ParsedResponse {
	const records = valueAt(body, listField);
	if (!Array.isArray(records)) return NOTHING;
	const parents = listField
		.split('.')
		.map((_, depth, names) => valueAt(body, names.slice(0, depth).join('.')));
	const next = nextPage(parents, headers, { query, pageParameter, count: records.length });
	const silent = listField ? 'data' : 'array';
	return { found: next === undefined ? silent : 'paged', records, next };
}

/** What a body holds: n8n is asked for text, because it would round long IDs. */
export function parsedBody(body: unknown): unknown {
	return typeof body === 'string' ? (parseJsonExactly(body) ?? body) : body;
}

/**
 * A body that should have been JSON with a record, or nothing.
 *
 * @returns why it cannot be used, or undefined when it can
 */
export function problemWithBody(body: unknown, isRead: boolean): Problem | undefined {
	const isMissing = isRead && (body === '' || body === undefined || body === null);
	if (!isMissing && (typeof body !== 'string' || body.trim() === '')) {
		return refusalIn(body, 'MoonBack', isRead);
	}
	const again = isRead
		? 'Try again in a minute'
		: 'The request may have been carried out all the same: look at the result in MoonBack before trying again';
	const isPage = !isMissing && /^\s*</.test(String(body));
	return {
		message: unreadableMessage('MoonBack', isMissing ? undefined : body),
		description: isPage
			? `Check the 'Base URL' of the credential and the 'Method' of this node. ${again}`
			: `The connection may have been closed too early. ${again}`,
	};
}
