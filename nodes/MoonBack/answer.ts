import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Problem } from '../shared/result';
import { refusalIn } from '../shared/request/refusal';
import { queryFrom } from './query';
import { valueAt } from '../shared/valueAt';

/**
 * What an answer turned out to be. No form is documented; these are the usual ones of the framework that MoonBack seems to use
 * [inferred].
 */
export type Found =
	/** A list and nothing around it. */
	| 'array'
	/** A list under `data`, without a word about further pages. */
	| 'data'
	/** A list under `data` that says where it continues, or that it does not. */
	| 'paged'
	/** One record, under `data` or not. */
	| 'record'
	| 'nothing';

export interface Answer {
	found: Found;
	records: unknown[];
	/** The query parameters that get the next page; null for the last page, undefined when the answer does not say. */
	next: IDataObject | null | undefined;
}

const NOTHING: Answer = { found: 'nothing', records: [], next: null };

/** What may stand beside the `data` of a single record without being part of the record. */
const ENVELOPE = ['data', 'links', 'message', 'meta', 'status', 'success'];

/** Where things are in an answer. */
export interface Places {
	/** The query parameter for a page's number, for lists that give numbers and no links. */
	pageParameter: string;
	/** The list's field, with dots for nested ones; left out or empty, it is looked for. */
	listField?: string;
}

/** Finds the records in an answer. */
export function readAnswer(body: unknown, places: Places): Answer {
	if (places.listField) return answerAt(body, places.listField, places);
	if (Array.isArray(body)) return { found: 'array', records: body, next: undefined };
	if (!isObject(body)) return NOTHING;
	if (Array.isArray(body.data)) return answerAt(body, 'data', places);
	if (isObject(body.data) && Array.isArray(body.data.data)) {
		return answerAt(body, 'data.data', places);
	}
	const isWrapped = isObject(body.data) && Object.keys(body).every((key) => ENVELOPE.includes(key));
	return { found: 'record', records: [isWrapped ? body.data : body], next: null };
}

/** A list and what the answer, or the part of it that holds the list, says about further pages. */
function answerAt(body: unknown, listField: string, { pageParameter }: Places): Answer {
	const records = valueAt(body, listField);
	if (!Array.isArray(records)) return NOTHING;
	const parent = valueAt(body, listField.split('.').slice(0, -1).join('.'));
	const [next] = [body, parent]
		.filter(isObject)
		.map((holder) => nextPage(holder, pageParameter))
		.filter((page) => page !== undefined);
	return { found: next === undefined ? 'data' : 'paged', records, next };
}

/**
 * A body that should have been JSON with a record, or nothing.
 *
 * @returns why it cannot be used, or undefined when it can
 */
export function complaintAboutBody(body: unknown, isRead: boolean): Problem | undefined {
	const isMissing = isRead && (body === '' || body === undefined || body === null);
	if (!isMissing && (typeof body !== 'string' || body.trim() === '')) {
		return refusalIn(body, 'MoonBack', isRead);
	}
	const again = isRead
		? 'Try again in a minute'
		: 'The request may have been carried out all the same: look at the result in MoonBack before trying again';
	const text = isMissing ? '' : String(body).trim();
	if (text.startsWith('<')) {
		return {
			message: 'MoonBack answered with a web page instead of data',
			description: `Check the 'Base URL' of the credential and the 'Method' of this node. ${again}`,
		};
	}
	return {
		message: text
			? "MoonBack's answer is cut off or is not JSON"
			: 'MoonBack answered without any data',
		description: `The connection may have been closed too early. ${again}`,
	};
}

/** Laravel puts the links and numbers of a page under `links` and `meta`, or side by side with `data` [inferred]. */
function nextPage(body: IDataObject, pageParameter: string): Answer['next'] {
	const link = isObject(body.links) ? body.links.next : body.next_page_url;
	const query = typeof link === 'string' ? queryOf(link) : undefined;
	if (query) return query;
	const numbers = isObject(body.meta) ? body.meta : body;
	const [current, last] = [Number(numbers.current_page), Number(numbers.last_page)];
	if (current >= 1 && last >= 0) return current < last ? { [pageParameter]: current + 1 } : null;
	return link === null ? null : undefined;
}

/** Of a link only the query is used: requests go to the credential's base URL, whatever an answer says. */
function queryOf(link: string): IDataObject | undefined {
	const pairs = [...new URLSearchParams(link.split('#')[0].split('?')[1] ?? '')];
	// The credential adds the token to each request, where it has to.
	const query = queryFrom(pairs.filter(([name]) => name !== 'api_token'));
	return Object.keys(query).length ? query : undefined;
}
