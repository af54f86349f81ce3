import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { contentHash } from '../shared/polling/contentHash';
import { readAnswer, type Answer, type Places } from './answer';

export interface Paging extends Places {
	/** Whether to ask for a further page of a list that does not say if there is one. */
	triesFurtherPages: boolean;
	mostPages: number;
}

/** The default of every "Maximum Pages". */
export const MOST_PAGES = 100;

/** Thrown when a list goes on after as many pages as were allowed. */
export class TooManyPages extends Error {}

export const mostPagesField: INodeProperties = {
	displayName: 'Maximum Pages',
	name: 'mostPages',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: MOST_PAGES,
	description: 'How many pages of a list are read at most. Each page is one request.',
};

export const pageParameterField: INodeProperties = {
	displayName: 'Page Parameter',
	name: 'pageParameter',
	type: 'string',
	default: 'page',
	placeholder: 'e.g. page',
	description:
		'The query parameter for the number of a page. MoonBack documents none; page is the usual one.',
};

export const triesFurtherPagesField: INodeProperties = {
	displayName: 'Try Further Pages',
	name: 'triesFurtherPages',
	type: 'boolean',
	default: false,
	description:
		'Whether to ask for the next page of a list that does not say if there is one, until a page is empty or repeats records. Costs at least one more request.',
};

/** @param triesFurtherPages what {@link triesFurtherPagesField} is set to */
export function readPaging(options: IDataObject, triesFurtherPages: boolean): Paging {
	return {
		pageParameter: String(options.pageParameter ?? '').trim() || 'page',
		triesFurtherPages,
		mostPages: Number(options.mostPages) >= 1 ? Number(options.mostPages) : MOST_PAGES,
	};
}

/**
 * The pages of a list, each asked for only when it is wanted. Anything but a list is one page. A list that keeps giving the same ends
 * there.
 *
 * @param ask gets the body of an answer to a query
 * @throws TooManyPages when one more page than allowed is wanted; what `ask` throws
 */
export async function* readPages(
	ask: (query: IDataObject) => Promise<unknown>,
	firstQuery: IDataObject,
	paging: Paging,
): AsyncGenerator<Answer> {
	const repetition = new RepetitionGuard();
	let query: IDataObject | undefined = firstQuery;
	let wasTried = false;
	for (let number = 1; query; number++) {
		if (number > paging.mostPages) throw new TooManyPages();
		const body = await ask(query);
		const page = readAnswer(body, paging);
		if (repetition.isSeen(body, page.records, wasTried)) return;
		yield page;
		wasTried = page.next === undefined;
		query = nextQuery(page, query, paging);
	}
}

function nextQuery(
	{ next, records }: Answer,
	query: IDataObject,
	{ pageParameter, triesFurtherPages }: Paging,
): IDataObject | undefined {
	// A link leaves out the filters that were asked for, so they are kept.
	if (next) return { ...query, ...next };
	const number = Number(query[pageParameter] ?? 1);
	const isWorthTrying = next === undefined && triesFurtherPages && records.length > 0;
	return isWorthTrying && number >= 0 ? { ...query, [pageParameter]: number + 1 } : undefined;
}

class RepetitionGuard {
	private readonly pages = new Set<string>();

	private readonly records = new Set<string>();

	/**
	 * @param wasTried whether nobody said that there would be this page. Then it is enough that most of its records were seen: a method
	 * that knows no pages gives the same list again, to which a record may have come meanwhile.
	 */
	isSeen(body: unknown, records: unknown[], wasTried: boolean): boolean {
		const ids = records.map(idOf);
		// Without IDs, records of different pages may look alike, and only the numbers around them tell the pages apart.
		const page = contentHash(records.length && !ids.includes(undefined) ? ids : body);
		const hashes = records.map((record, index) =>
			contentHash(ids[index] === undefined ? record : { id: ids[index] }),
		);
		const known = hashes.filter((hash) => this.records.has(hash)).length;
		const isSeen = this.pages.has(page) || (wasTried && known * 2 >= hashes.length);
		this.pages.add(page);
		for (const hash of hashes) this.records.add(hash);
		return isSeen;
	}
}

/** What a record is known by, whatever else of it changes from answer to answer, such as a link that is signed anew. */
function idOf(record: unknown): string | number | undefined {
	const id = typeof record === 'object' ? (record as IDataObject | null)?.id : undefined;
	return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
