import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../json';
import { isLink, nextInHeader, queryOfLink } from './links';
import {
	cursorsIn,
	isCursor,
	linksIn,
	nextByNumbers,
	numberIn,
	PAGE_PARAMETER,
	partsIn,
	saysThatItGoesOn,
	type PageRequest,
	type NextPage,
} from './pageValues';

/**
 * What an answer says about further pages. No provider's form is documented; these are the usual ones of frameworks and public APIs.
 *
 * @param holders the parts of the answer that hold the list, the outermost first
 * @param headers of the answer, names in lower case
 */
export function nextPage(
	holders: unknown[],
	headers: IDataObject,
	{ query, pageParameter, count }: PageRequest,
): NextPage {
	const parts = partsIn(holders);
	const links = [nextInHeader(headers.link), ...linksIn(parts)];
	const flag = saysThatItGoesOn(parts);
	const cursors = cursorsIn(parts, links, flag);
	const byNumber = nextByNumbers(parts, { query, pageParameter, count });
	const linked = links.map((link) => linkOf(link)).find((link) => link !== undefined);
	const linkQuery = linked === undefined ? undefined : queryOfLink(linked);
	if (linkQuery) return linkQuery;
	if (flag === false) return null;
	const numbered = links.map(numberIn).find((number) => number !== undefined);
	if (numbered !== undefined) return { [pageParameter]: numbered };
	const cursor = cursors.find(({ value }) => isCursor(value));
	if (cursor) {
		const isOwn = pageParameter !== PAGE_PARAMETER;
		return { [isOwn ? pageParameter : cursor.name]: cursor.value as string };
	}
	if (byNumber) return byNumber;
	// It goes on in a way that is not known: mostly the next number is understood all the same.
	if (flag === true || linked !== undefined || links.includes(true)) {
		return { [pageParameter]: (numberIn(query[pageParameter]) ?? 1) + 1 };
	}
	const isEnd =
		byNumber === null || [...links, ...cursors.map(({ value }) => value)].some(isNothing);
	return isEnd ? null : undefined;
}

/** `"next": "/x?page=2"`, or `"next": { "href": "/x?page=2" }`. */
function linkOf(value: unknown): string | undefined {
	const link = isObject(value) ? (value.href ?? value.url ?? value.link) : value;
	return typeof link === 'string' && isLink(link.trim()) ? link.trim() : undefined;
}

function isNothing(value: unknown): boolean {
	return value === null || value === '' || value === false;
}
