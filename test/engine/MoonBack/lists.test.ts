import type { INodeParameters } from 'n8n-workflow';
import { json } from '../../support/engine/run.cjs';
import { startRawServer, type RawServer } from '../../support/rawServer.cjs';
import { useMoonBackNode } from './node';
import { useMoonBackPolling } from './polling';

/** Six records, two a page. Each case is another way to say where the list goes on. */
const ROWS = [1, 2, 3, 4, 5, 6].map((id) => ({ id }));
const pageAt = (offset: number) => ROWS.slice(offset, offset + 2);

type ParsedResponse = { body: unknown; link?: string };
type Case = [name: string, answer: (query: URLSearchParams) => ParsedResponse];

const byCursor =
	(make: (data: object[], next: string | null) => unknown, parameter = 'cursor') =>
	(query: URLSearchParams): ParsedResponse => {
		const offset = Number((query.get(parameter) ?? 'c0').slice(1));
		return { body: make(pageAt(offset), offset < 4 ? `c${offset + 2}` : null) };
	};
const byPage =
	(make: (data: object[], page: number) => unknown) =>
	(query: URLSearchParams): ParsedResponse => {
		const page = Number(query.get('page') ?? 1);
		return { body: make(pageAt((page - 1) * 2), page) };
	};

const CASES: Case[] = [
	['meta.next_cursor', byCursor((data, next) => ({ data, meta: { next_cursor: next } }))],
	['next_cursor', byCursor((data, next) => ({ data, next_cursor: next }))],
	['an empty cursor at the end', byCursor((data, next) => ({ data, next_cursor: next ?? '' }))],
	['meta.cursor.next', byCursor((data, next) => ({ data, meta: { cursor: { next } } }))],
	['nextPageToken', byCursor((data, nextPageToken) => ({ data, nextPageToken }), 'pageToken')],
	[
		'paging.cursors.after',
		byCursor((data, after) => ({ data, paging: { cursors: { after } } }), 'after'),
	],
	[
		'paging.next.after',
		byCursor((data, after) => ({ data, paging: after ? { next: { after } } : {} }), 'after'),
	],
	[
		'has_more with a cursor',
		byCursor((data, cursor) => ({ data, has_more: cursor !== null, cursor })),
	],
	[
		'a cursor that stays at the end',
		byCursor((data, next) => ({ data, next_cursor: next ?? 'c4', has_more: next !== null })),
	],
	[
		'links.next',
		byCursor((data, next) => ({
			data,
			links: { next: next && `https://x.example/?cursor=${next}` },
		})),
	],
	[
		'_links.next.href',
		byCursor((data, next) => ({
			data,
			_links: next ? { next: { href: `/x?cursor=${next}` } } : {},
			has_more: !!next,
		})),
	],
	[
		'a list of links',
		byCursor((data, next) => ({
			data,
			has_more: !!next,
			links: next ? [{ rel: 'next', href: `/x?cursor=${next}` }] : [],
		})),
	],
	['next as an address', byCursor((data, next) => ({ data, next: next && `/x?cursor=${next}` }))],
	[
		'@odata.nextLink',
		byCursor((data, next) => ({
			data,
			...(next ? { '@odata.nextLink': `/x?cursor=${next}` } : { has_more: false }),
		})),
	],
	['has_more alone', byPage((data, page) => ({ data, has_more: page < 3 }))],
	['meta.hasMore as text', byPage((data, page) => ({ data, meta: { hasMore: String(page < 3) } }))],
	['a page that is not the last', byPage((data, page) => ({ data, last: page >= 3 }))],
	['next as a number', byPage((data, page) => ({ data, next: page < 3 ? page + 1 : null }))],
	[
		'next_page',
		byPage((data, page) => ({ data, meta: { next_page: page < 3 ? page + 1 : null } })),
	],
	['total and per_page', byPage((data, page) => ({ data, meta: { total: 6, per_page: 2, page } }))],
	['total_pages', byPage((data, page) => ({ data, pagination: { page, total_pages: 3 } }))],
	[
		'offset, limit and total',
		(query) => {
			const offset = Number(query.get('offset') ?? 0);
			return { body: { data: pageAt(offset), offset, limit: 2, total: 6 } };
		},
	],
	[
		'the header Link beside a bare list',
		(query) => {
			const page = Number(query.get('page') ?? 1);
			const next = page < 3 ? `<https://x.example/y?page=${page + 1}>; rel="next", ` : '';
			return { body: pageAt((page - 1) * 2), link: `${next}</y?page=1>; rel="first"` };
		},
	],
];

/** It goes on, and in no way that can be followed: every query gets the same page. */
const UNREADABLE: Case[] = [
	['has_more', () => ({ body: { data: pageAt(0), has_more: true } })],
	['a cursor', () => ({ body: { data: pageAt(0), meta: { next_cursor: 'c2' } } })],
	['numbers', () => ({ body: { data: pageAt(0), meta: { current_page: 1, last_page: 3 } } })],
	['a link without a query', () => ({ body: { data: pageAt(0), links: { next: '/x/page/2' } } })],
	['the header Link', () => ({ body: pageAt(0), link: '<https://x.example/y/2>; rel="next"' })],
];

let server: RawServer;
let answer: Case[1];
const options = { triesFurtherPages: false };
beforeAll(async () => {
	server = await startRawServer((outgoing, url) => {
		const { body, link } = answer(new URL(url, 'http://x').searchParams);
		outgoing.writeHead(200, { 'content-type': 'application/json', ...(link && { link }) });
		outgoing.end(JSON.stringify(body));
	});
});
afterAll(async () => await server.close());

const node = useMoonBackNode();
const polling = useMoonBackPolling();
const read = async (more: INodeParameters = {}) =>
	await node.run(
		'get',
		{ method: 'x', returnAll: true, options, ...more },
		{ credential: { baseUrl: server.url } },
	);

describe('a list that goes on', () => {
	it.each(CASES)('is read to its end by %s', async (_, list) => {
		answer = list;
		const result = await read();
		expect(result.error).toBeUndefined();
		expect(json(result)).toEqual(ROWS);
	});

	it.each(CASES)('is polled to its end by %s', async (_, list) => {
		answer = () => list(new URLSearchParams('page=9&cursor=c8&pageToken=c8&after=c8&offset=6'));
		const trigger = await polling.start({ method: 'x' }, { baseUrl: server.url });
		expect(await trigger.poll()).toBeNull();
		answer = list;
		expect((await trigger.poll())?.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it.each(UNREADABLE)('is an error where %s leads nowhere', async (_, list) => {
		answer = list;
		const { error } = await read();
		expect(error?.message).toContain('The list says that it goes on');
		expect(error?.description).toContain("'Page Parameter'");
		const trigger = await polling.start({ method: 'x' }, { baseUrl: server.url });
		await expect(trigger.poll()).rejects.toMatchObject({
			message: expect.stringContaining('The list says that it goes on'),
			description: expect.stringContaining("'Page Parameter'"),
		});
	});

	it('takes the cursor where the user says', async () => {
		answer = byCursor((data, next) => ({ data, next_cursor: next }), 'from_id');
		const result = await read({ options: { ...options, pageParameter: 'from_id' } });
		expect(json(result)).toEqual(ROWS);
	});
});
