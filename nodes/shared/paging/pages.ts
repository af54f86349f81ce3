import type { IDataObject } from 'n8n-workflow';
import { contentHash } from '../polling/contentHash';
import { valueAt } from '../valueAt';
import type { NextPage } from './pageValues';

/** One page of a list. */
export interface ListPage {
	records: unknown[];
	next: NextPage;
}

/** How a list is read. */
export interface Paging {
	/** The query parameter for a page's number, for lists that give numbers and no links. */
	pageParameter: string;
	/** Whether to ask for a further page of a list that does not say if there is one. */
	triesFurtherPages: boolean;
	/** How many pages are read at most. */
	mostPages: number;
	/** The field that a record is known by; left out, the usual ones. */
	idField?: string;
}

/** Thrown when a list goes on after as many pages as were allowed. */
export class TooManyPages extends Error {}

/** Thrown when a list says that it goes on, and gives nothing new for what should be its next page. */
export class UnreadablePages extends Error {
	constructor() {
		super('The list says that it goes on, but what should be its next page holds nothing new');
	}
}

const ID_FIELDS = ['id', 'uuid', '_id', 'ID', 'Id'];

/** So many pages in a row without a new record are no coincidence. */
const MOST_REPEATED = 2;

/**
 * The pages of a list, each asked for only when it is wanted. Records may be created while a list is read, which moves others to the
 * next page: a record that was there before is left out.
 *
 * @param ask gets the page of a query
 * @throws TooManyPages when one more page than allowed is wanted, UnreadablePages, what `ask` throws
 */
export async function* readPages(
	ask: (query: IDataObject) => Promise<ListPage>,
	firstQuery: IDataObject,
	paging: Paging,
): AsyncGenerator<ListPage> {
	const read = new ReadRecords(paging.idField);
	const requested = new Set<string>();
	let query: IDataObject | undefined = firstQuery;
	let wasTried = false;
	let repeated = 0;
	for (let number = 1; query; number++) {
		if (number > paging.mostPages) throw new TooManyPages();
		requested.add(contentHash(query));
		const page = await ask(query);
		const fresh = read.fresh(page.records, wasTried);
		const isRepeated = page.records.length > 0 && fresh.length === 0;
		// Nobody said that there would be this page, and there is none.
		if (wasTried && isRepeated) return;
		yield { ...page, records: fresh };
		repeated = isRepeated ? repeated + 1 : 0;
		wasTried = page.next === undefined;
		query = nextQuery(page, query, paging);
		const leadsBack = query !== undefined && requested.has(contentHash(query));
		// A cursor that stays as it is on an empty page is the end.
		if (leadsBack && page.records.length === 0) return;
		if (query && (leadsBack || repeated >= MOST_REPEATED)) throw new UnreadablePages();
	}
}

function nextQuery(
	{ next, records }: ListPage,
	query: IDataObject,
	{ pageParameter, triesFurtherPages }: Paging,
): IDataObject | undefined {
	// A link leaves out the filters that were asked for, so they are kept.
	if (next) return { ...query, ...next };
	const number = Number(query[pageParameter] ?? 1);
	const isWorthTrying = next === undefined && triesFurtherPages && records.length > 0;
	return isWorthTrying && number >= 0 ? { ...query, [pageParameter]: number + 1 } : undefined;
}

/** What was read of a list. */
class ReadRecords {
	private readonly known = new Set<string>();

	private previous: string[] = [];

	constructor(private readonly idField: string | undefined) {}

	/**
	 * Those records of a page that were not there before.
	 *
	 * @param wasTried whether nobody said that there would be this page
	 */
	fresh(records: unknown[], wasTried: boolean): unknown[] {
		const ids = records.map((record) => this.idOf(record));
		const hasIds = !ids.includes(undefined);
		const keys = records.map((record, index) => contentHash(hasIds ? { id: ids[index] } : record));
		const isSamePage = wasTried && !hasIds && this.isLikePrevious(keys);
		const isNew = (key: string) => !this.known.has(key);
		// Records without an ID may look alike, and those of a page that was announced are other ones.
		const fresh = records.filter((_, at) => (!hasIds && !wasTried) || isNew(keys[at]));
		for (const key of keys) this.known.add(key);
		this.previous = keys;
		return isSamePage ? [] : fresh;
	}

	/**
	 * A method that knows no pages gives the same page again, in which a number may have changed meanwhile. IDs tell exactly; without
	 * them, most records have to be the same in the same place.
	 */
	private isLikePrevious(keys: string[]): boolean {
		const same = keys.filter((key, index) => this.previous[index] === key).length;
		return keys.length > 0 && keys.length === this.previous.length && same * 2 >= keys.length;
	}

	/** What a record is known by, whatever else of it changes from answer to answer, such as a link that is signed anew. */
	private idOf(record: unknown): string | number | undefined {
		const fields = this.idField ? [this.idField] : ID_FIELDS;
		return fields
			.map((field) => valueAt(record, field))
			.find((id) => (typeof id === 'string' && id !== '') || typeof id === 'number') as
			| string
			| number
			| undefined;
	}
}
