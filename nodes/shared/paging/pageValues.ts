import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../json';
import { isLink, nextInList } from './links';

/**
 * The query parameters that get the next page; null when the answer says that there is none, undefined when it does not say.
 */
export type NextPage = IDataObject | null | undefined;

/** What was asked for, and with how many records it was answered. */
export interface PageRequest {
	query: IDataObject;
	/** The query parameter for a page's number, where the answer has numbers and no links. */
	pageParameter: string;
	count: number;
}

/** The usual parameter for the number of a page. Another one that the user enters is taken for cursors as well. */
export const PAGE_PARAMETER = 'page';

/** Where answers speak about pages, beside the list or one level deeper. */
const PARTS =
	/^[_@]?(meta(data)?|response_?metadata|pagination|paging|pager|page(_?info)?|links?|cursors?)$/i;

/** The names of values, without case, `_`, `-` and what stands before a dot or `@`. */
const LINKS = [
	'next',
	'nextpageurl',
	'nexturl',
	'nextlink',
	'nexthref',
	'nextpagelink',
	'nextpage',
];
const CURSORS: Record<string, string> = {
	nextcursor: 'cursor',
	nextpagecursor: 'cursor',
	nextpagetoken: 'page_token',
	nexttoken: 'next_token',
	nextmarker: 'marker',
	continuationtoken: 'continuation_token',
	endcursor: 'after',
	after: 'after',
	nextoffset: 'offset',
	nextskip: 'skip',
	nextpagestart: 'start',
};
const GOES_ON =
	'hasmore hasnext hasnextpage hasmorepages more moreresults istruncated truncated'.split(' ');
const IS_LAST = ['islast', 'islastpage', 'last', 'endoflist', 'isdone'];
const CURRENT = ['currentpage', 'page', 'pagenumber'];
const LAST = ['lastpage', 'totalpages', 'pagecount', 'pages', 'numpages', 'maxpage'];
const TOTAL = [
	'total',
	'totalcount',
	'totalresults',
	'totalitems',
	'totalrecords',
	'totalelements',
];
const SIZE = ['perpage', 'pagesize', 'limit', 'size', 'itemsperpage'];
const OFFSET = ['offset', 'skip', 'start'];

/** Where a cursor stands within `next`. */
const IN_NEXT = ['after', 'cursor', 'token', 'offset', 'page'];

/** One part of an answer: its values by their names, see {@link LINKS}, and the part itself. */
export interface Part {
	own: IDataObject;
	values: Map<string, { name: string; value: unknown }>;
}

/** The holders of a list and what they say about pages one and two levels deeper. */
export function partsIn(holders: unknown[]): Part[] {
	return holders
		.filter(isObject)
		.flatMap((holder) => {
			const inner = partsOf(holder);
			return [holder, ...inner, ...inner.flatMap(partsOf)];
		})
		.map((own) => ({ own, values: valuesOf(own) }));
}

/** What stands where a link to the next page usually is, of whatever type. */
export function linksIn(parts: Part[]): unknown[] {
	return [
		...parts.flatMap(({ own }) => [nextInList(own.links), nextInList(own._links)]),
		...all(parts, LINKS).map(({ value }) => value),
	];
}

function partsOf(holder: IDataObject): IDataObject[] {
	return Object.entries(holder).flatMap(([name, value]) =>
		PARTS.test(name) && isObject(value) ? [value] : [],
	);
}

function valuesOf(part: IDataObject): Part['values'] {
	return new Map(
		Object.entries(part).map(([name, value]) => [
			name
				.replace(/^.*[.@$]/, '')
				.replace(/[_-]/g, '')
				.toLowerCase(),
			{ name, value },
		]),
	);
}

function all(parts: Part[], names: string[]): Array<{ name: string; value: unknown }> {
	return parts.flatMap(({ values }) => names.flatMap((name) => values.get(name) ?? []));
}

/**
 * Cursors with the query parameters that they usually go into, which are guesses: an answer that then repeats itself is noticed.
 *
 * @param links `"paging": { "next": { "after": "c2" } }` has the cursor in what looks like a link
 * @param flag what {@link saysThatItGoesOn} found; only then a plain `cursor` is the one of the next page
 */
export function cursorsIn(
	parts: Part[],
	links: unknown[],
	flag: boolean | undefined,
): Array<{ name: string; value: unknown }> {
	const known = Object.entries(CURSORS).flatMap(([cursor, parameter]) =>
		all(parts, [cursor]).map(({ name, value }) => ({ name: spelledLike(name, parameter), value })),
	);
	const deeper = links
		.filter(isObject)
		.flatMap((link) =>
			IN_NEXT.flatMap((name) => (name in link ? [{ name, value: link[name] }] : [])),
		);
	const plain = flag === true ? all(parts, ['cursor']) : [];
	const opaque = links.filter(isCursor).map((value) => ({ name: 'cursor', value }));
	return [...known, ...deeper, ...plain, ...opaque];
}

/** `nextPageToken` goes with `pageToken`. */
function spelledLike(name: string, parameter: string): string {
	if (!/[a-z][A-Z]/.test(name)) return parameter;
	return parameter.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether an answer says in so many words that there is more; undefined when it does not. */
export function saysThatItGoesOn(parts: Part[]): boolean | undefined {
	const flags = (names: string[]) => all(parts, names).map(({ value }) => flagIn(value));
	const [more, last] = [flags(GOES_ON), flags(IS_LAST)];
	if (more.includes(true) || last.includes(false)) return true;
	return more.includes(false) || last.includes(true) ? false : undefined;
}

/** The next page by the numbers of pages or records. */
export function nextByNumbers(
	parts: Part[],
	{ query, pageParameter, count }: PageRequest,
): NextPage {
	const first = (names: string[]) =>
		all(parts, names)
			.map(({ value }) => numberIn(value))
			.find((number) => number !== undefined);
	const [total, size, last] = [first(TOTAL), first(SIZE), first(LAST)];
	const offset = all(parts, OFFSET).find(({ value }) => numberIn(value) !== undefined);
	if (offset && total !== undefined) {
		const reached = (numberIn(offset.value) as number) + count;
		return count > 0 && reached < total ? { [offset.name]: reached } : null;
	}
	// Frameworks that call it so count from 0.
	const zeroBased = first(['number']);
	const current = zeroBased ?? first(CURRENT) ?? numberIn(query[pageParameter]);
	const pages = last ?? (total !== undefined && size ? Math.ceil(total / size) : undefined);
	if (pages === undefined || (last !== undefined && current === undefined)) return undefined;
	const next = (current ?? 1) + 1;
	return (zeroBased === undefined ? next <= pages : next < pages)
		? { [pageParameter]: next }
		: null;
}

/** A whole number, also as text. */
export function numberIn(value: unknown): number | undefined {
	const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
	return isNumber && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

function flagIn(value: unknown): boolean | undefined {
	if (value === true || value === 'true') return true;
	return value === false || value === 'false' ? false : undefined;
}

/** Whether a value can be handed back to get the next page. */
export function isCursor(value: unknown): value is string | number {
	return (
		typeof value === 'number' ||
		(typeof value === 'string' && value.trim() !== '' && !isLink(value))
	);
}
