import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../json';

/**
 * Groups the names and values of a query.
 *
 * @returns the query by name; a name that is given more than once has a list, and what has no name is left out
 */
export function queryFrom(pairs: Iterable<[name: string, value: string]>): IDataObject {
	const values = new Map<string, string[]>();
	for (const [name, value] of pairs) {
		if (name) values.set(name, [...(values.get(name) ?? []), value]);
	}
	return Object.fromEntries(
		[...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]),
	);
}

/**
 * Of a link to the next page only the query is used: requests go to the credential's base URL, whatever an answer says.
 *
 * @returns undefined for a link without a query
 */
export function queryOfLink(link: string): IDataObject | undefined {
	const pairs = [...new URLSearchParams(link.split('#')[0].split('?')[1] ?? '')];
	// The credential adds its token to each request, where it has to.
	const query = queryFrom(pairs.filter(([name]) => name !== 'api_token'));
	return Object.keys(query).length ? query : undefined;
}

/** Whether a text names an address rather than a cursor. */
export function isLink(text: string): boolean {
	return /^https?:\/\/|^[/?]|\?\w+=/i.test(text);
}

/**
 * The next page by the `Link` header (RFC 8288).
 *
 * @param header `<https://…?page=2>; rel="next", <…>; rel="last"`
 * @returns null when the header names other pages only; undefined without the header
 */
export function nextInHeader(header: unknown): string | null | undefined {
	const text = [header]
		.flat()
		.filter((part) => typeof part === 'string')
		.join(', ');
	const links = [...text.matchAll(/<([^<>]*)>([^<]*)/g)].map(([, url, rest]) => {
		const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(rest);
		return { url, relations: (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/) };
	});
	const next = links.find(({ relations }) => relations.includes('next'));
	if (next) return next.url;
	const isAboutPages = links.some(({ relations }) =>
		relations.some((relation) => ['first', 'last', 'prev', 'previous'].includes(relation)),
	);
	return isAboutPages ? null : undefined;
}

/** The links of an answer as a list: `[{ "rel": "next", "href": "…" }]`. */
export function nextInList(links: unknown): string | undefined {
	if (!Array.isArray(links)) return undefined;
	const next = links.filter(isObject).find(({ rel }) => String(rel).toLowerCase() === 'next');
	const url = next?.href ?? next?.url;
	return typeof url === 'string' ? url : undefined;
}
