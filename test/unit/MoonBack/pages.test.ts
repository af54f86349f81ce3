import type { IDataObject } from 'n8n-workflow';
import { parseResponse as readWhole } from '../../../nodes/MoonBack/response';
import { readPaging } from '../../../nodes/MoonBack/pages';
import { readPages, TooManyPages, UnreadablePages } from '../../../nodes/shared/paging/pages';

const PLACES = { pageParameter: 'page', query: {} };
const parseResponse = (body: unknown, asked: typeof PLACES & { listField?: string }) =>
	readWhole(body, {}, asked);
const LINK = 'https://elsewhere.example/v9/other?cursor=a%2Bb&f%5B%5D=1&f%5B%5D=2#x';

describe('an answer', () => {
	it.each<[string, unknown, string, number, unknown]>([
		['a bare list', [1, 2], 'array', 2, undefined],
		['an empty list', [], 'array', 0, undefined],
		['data without a word on pages', { data: [1], message: 'ok' }, 'data', 1, undefined],
		['the last page by its link', { data: [1], links: { next: null } }, 'paged', 1, null],
		[
			'a page by its numbers',
			{ data: [], meta: { current_page: 1, last_page: 2 } },
			'paged',
			0,
			{ page: 2 },
		],
		[
			'numbers as text',
			{ data: [], meta: { current_page: '9', last_page: '10' } },
			'paged',
			0,
			{ page: 10 },
		],
		[
			'the last page by its numbers',
			{ data: [], meta: { current_page: 2, last_page: 2 } },
			'paged',
			0,
			null,
		],
		[
			'numbers beside the list',
			{ data: [], current_page: 1, last_page: 2 },
			'paged',
			0,
			{ page: 2 },
		],
		['a link beside the list', { data: [], next_page_url: '/x?page=4' }, 'paged', 0, { page: '4' }],
		[
			'links as a list',
			{ data: [], links: [], meta: { current_page: 1, last_page: 1 } },
			'paged',
			0,
			null,
		],
		[
			'a list in an envelope',
			{ status: 'ok', data: { data: [1], next_page_url: '?page=2' } },
			'paged',
			1,
			{ page: '2' },
		],
		[
			'a cursor, of whose link only the query counts',
			{ data: [], links: { next: LINK } },
			'paged',
			0,
			{ cursor: 'a+b', 'f[]': ['1', '2'] },
		],
		[
			'a link with a token',
			{ data: [], links: { next: '/x?api_token=t&page=2' } },
			'paged',
			0,
			{ page: '2' },
		],
		['a link without a query', { data: [], links: { next: '/x' } }, 'paged', 0, { page: 2 }],
		['a number for a link', { data: [], links: { next: 7 } }, 'paged', 0, { page: 7 }],
		['a record', { id: 1 }, 'record', 1, null],
		['a wrapped record', { data: { id: 1 }, message: 'ok' }, 'record', 1, null],
		['nothing', '', 'nothing', 0, null],
		['null', null, 'nothing', 0, null],
	])('is read as %s', (_, body, found, records, next) => {
		const answer = parseResponse(body, PLACES);
		expect(answer).toMatchObject({ found });
		expect(answer.records).toHaveLength(records);
		expect(answer.next).toEqual(next);
	});

	it('keeps what stands beside the data of a record', () => {
		const body = { data: { id: 1 }, included: [] };
		expect(parseResponse(body, PLACES).records).toEqual([body]);
		expect(parseResponse({ data: { id: 1 }, meta: {} }, PLACES).records).toEqual([{ id: 1 }]);
	});

	it('is read where the list is said to be', () => {
		const body = { result: { items: [1], current_page: 1, last_page: 3 } };
		expect(parseResponse(body, { ...PLACES, listField: 'result.items' })).toEqual({
			found: 'paged',
			records: [1],
			next: { page: 2 },
		});
		expect(parseResponse(body, { ...PLACES, listField: 'result' }).found).toBe('nothing');
	});
});

describe('pages', () => {
	const paging = { pageParameter: 'page', triesFurtherPages: true, mostPages: 20 };

	const read = async (answers: unknown[], first: IDataObject = {}, settings: object = {}) => {
		const queries: IDataObject[] = [];
		const records: unknown[] = [];
		const ask = async (query: IDataObject) =>
			parseResponse(answers[queries.push(query) - 1], { ...PLACES, query } as never);
		for await (const page of readPages(ask, first, { ...paging, ...settings })) {
			records.push(...page.records);
		}
		return { queries, records };
	};

	it('end where a page is empty', async () => {
		const { queries, records } = await read([[1], [2], []]);
		expect(queries).toEqual([{}, { page: 2 }, { page: 3 }]);
		expect(records).toEqual([1, 2]);
	});

	it('go on from the page that was asked for', async () => {
		const { queries } = await read([[1], []], { page: '5' });
		expect(queries).toEqual([{ page: '5' }, { page: 6 }]);
	});

	it('end where a method knows no pages, even if a number has changed meanwhile', async () => {
		const list = [
			{ id: 1, plays: 3 },
			{ id: 2, plays: 3 },
			{ id: 3, plays: 3 },
		];
		const changed = [{ id: 1, plays: 4 }, ...list.slice(1)];
		const { queries, records } = await read([list, changed]);
		expect(queries).toHaveLength(2);
		expect(records).toEqual(list);
	});

	const signed = (list: unknown[]) =>
		list.map((id, n) => ({ id, video: `/v?sig=${Math.random()}${n}` }));

	it('end where a method knows no pages, although every record has changed', async () => {
		const { queries, records } = await read([signed([1, 2, 3]), signed([3, 1, 2])]);
		expect(queries).toHaveLength(2);
		expect(records).toHaveLength(3);
	});

	it('are an error where an announced page has the same records again, changed as they are', async () => {
		const page = () => ({ data: signed(['a', 'b']), meta: { current_page: 1, last_page: 9 } });
		await expect(read([page(), page(), page()])).rejects.toThrow(UnreadablePages);
	});

	it('keep records of announced pages that look alike', async () => {
		const page = (current: number) => ({
			data: [{ plays: 0 }],
			meta: { current_page: current, last_page: 3 },
		});
		expect((await read([page(1), page(2), page(3)])).records).toHaveLength(3);
	});

	it('are an error where an announced page is the same again', async () => {
		const page = { data: [{ id: 1 }], links: { next: '/x?page=2' } };
		await expect(read(Array.from({ length: 20 }, () => page))).rejects.toThrow(UnreadablePages);
	});

	it('are not asked for beyond the cap', async () => {
		const answers = Array.from({ length: 9 }, (_, index) => [index]);
		await expect(read(answers, {}, { mostPages: 3 })).rejects.toThrow(TooManyPages);
		await expect(read([[1], [2], []], {}, { mostPages: 3 })).resolves.toBeDefined();
	});

	it('are one where no further ones shall be tried', async () => {
		const { queries } = await read([[1], [2]], {}, { triesFurtherPages: false });
		expect(queries).toEqual([{}]);
	});

	it('have settings that stand in for what is left empty', () => {
		expect(readPaging({ pageParameter: ' ', mostPages: '' }, true)).toEqual({
			value: { pageParameter: 'page', triesFurtherPages: true, mostPages: 100 },
		});
	});
});
