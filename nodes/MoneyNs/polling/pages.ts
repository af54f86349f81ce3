import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isObject } from '../../shared/json';
import { nextPage } from '../../shared/paging/continuation';
import { readPages, TooManyPages, UnreadablePages, type ListPage } from '../../shared/paging/pages';
import { refuse } from '../../shared/polling/refuse';
import { valueAt } from '../../shared/valueAt';
import type { ListSettings } from './settings';

/** The response to the request of one page. */
export interface PageResponse {
	body: unknown;
	/** Names in lower case. */
	headers: IDataObject;
}

/**
 * The records of one page after the other. The last page is the one that is empty, that repeats earlier ones, or that says so.
 *
 * @param ask the answer to a query
 * @throws NodeOperationError when an answer has no list where there should be one, or a list goes on in a way that cannot be followed
 */
export async function* pagesOf(
	context: IPollFunctions,
	query: IDataObject,
	settings: ListSettings,
	ask: (query: IDataObject) => Promise<PageResponse>,
): AsyncGenerator<IDataObject[]> {
	const askPage = async (pageRequest: IDataObject) =>
		pageIn(context, settings, pageRequest, await ask(pageRequest));
	try {
		for await (const { records } of readPages(askPage, query, settings.paging)) {
			yield records as IDataObject[];
		}
	} catch (error) {
		stopAtLimit(context, settings, error);
	}
}

function pageIn(
	context: IPollFunctions,
	{ listField, paging }: ListSettings,
	query: IDataObject,
	{ body, headers }: PageResponse,
): ListPage {
	const records = valueAt(body, listField);
	if (!Array.isArray(records) || !records.every(isObject)) {
		throw refuse(
			context.getNode(),
			listField
				? `MoneyNS's answer has no list of records under '${listField}'`
				: "MoneyNS's answer is no list of records",
			"Check the 'Path' and the 'List Field'",
		);
	}
	const parents = listField
		.split('.')
		.map((_, depth, names) => valueAt(body, names.slice(0, depth).join('.')));
	const pageRequest = { query, pageParameter: paging.pageParameter, count: records.length };
	return { records, next: nextPage(parents, headers, pageRequest) };
}

function stopAtLimit(context: IPollFunctions, settings: ListSettings, error: unknown): void {
	if (error instanceof UnreadablePages) {
		throw refuse(
			context.getNode(),
			error.message,
			"Name the parameter that the API takes the page or cursor in as 'Page Parameter' under 'Options', or set 'Maximum Pages' there to 1 if the list begins with the newest records",
		);
	}
	if (!(error instanceof TooManyPages)) throw error;
	if (settings.isLimited) return;
	throw refuse(
		context.getNode(),
		`The list has more than ${settings.paging.mostPages} pages`,
		"Ask for fewer records or longer pages with 'Query Parameters', or set 'Maximum Pages' under 'Options' if the list begins with the newest records",
	);
}
