import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { refuse } from '../../shared/polling/refuse';
import { readPages, TooManyPages, UnreadablePages } from '../../shared/paging/pages';
import { parseResponse, type ParsedResponse } from '../response';
import { ADVICE_FOR_UNREADABLE_PAGES } from '../pages';
import type { Connection } from './connection';
import { warnOnceADay } from '../warnOnceADay';
import type { ListSettings } from './settings';

export const LONG_LIST_DESCRIPTION =
	"Ask for fewer records with 'Query Parameters', or set 'Newest First' under 'Options' if the list begins with the newest records";

/**
 * The records of one page after the other.
 *
 * @param ask gets the answer to a query
 * @throws NodeOperationError when an answer is no list, or the list has too many pages
 */
export async function* pagesOf(
	context: IPollFunctions,
	ask: Connection['ask'],
	settings: ListSettings,
): AsyncGenerator<IDataObject[]> {
	const askPage = async (query: IDataObject) => {
		const { body, headers } = await ask(query);
		return asList(
			context,
			parseResponse(body, headers, { ...settings.paging, ...settings, query }),
			settings,
		);
	};
	try {
		for await (const { records } of readPages(askPage, settings.query, settings.paging)) {
			yield records as IDataObject[];
		}
	} catch (error) {
		stopAtLimit(context, error, settings);
	}
}

function asList(
	context: IPollFunctions,
	answer: ParsedResponse,
	{ listField }: ListSettings,
): ParsedResponse {
	if (answer.found !== 'record' && answer.found !== 'nothing') return answer;
	throw refuse(
		context.getNode(),
		listField
			? `MoonBack's answer has no list in '${listField}'`
			: "MoonBack's answer is not a list",
		"Check the 'Method', and name in 'List Field' where in the answer the list is",
	);
}

/** Of a list with the newest first, the pages that were read are worth having; of any other, the new records may be on the next page. */
function stopAtLimit(
	context: IPollFunctions,
	error: unknown,
	{ newestFirst, paging }: ListSettings,
): void {
	if (error instanceof UnreadablePages) {
		throw refuse(context.getNode(), error.message, ADVICE_FOR_UNREADABLE_PAGES);
	}
	if (!(error instanceof TooManyPages)) throw error;
	const message = `The list has more than ${paging.mostPages} pages`;
	if (!newestFirst) throw refuse(context.getNode(), message, LONG_LIST_DESCRIPTION);
	warnOnceADay(
		context,
		`'${context.getNode().name}': ${message} of new records. Those on later pages are not reported. Raise 'Maximum Pages' under 'Options' or poll more often`,
	);
}
