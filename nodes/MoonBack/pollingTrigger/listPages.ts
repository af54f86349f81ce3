import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { refuse } from '../../shared/polling/refuse';
import type { Answer } from '../answer';
import { readPages, TooManyPages } from '../pages';
import { warnOnceADay } from '../warnOnceADay';
import type { ListSettings } from './settings';

export const ADVICE_FOR_LONG_LISTS =
	"Ask for fewer records with 'Query Parameters', or set 'Newest First' under 'Options' if the list begins with the newest records";

/**
 * The records of one page after the other.
 *
 * @param ask gets the body of an answer to a query
 * @throws NodeOperationError when an answer is no list, or the list has too many pages
 */
export async function* pagesOf(
	context: IPollFunctions,
	ask: (query: IDataObject) => Promise<unknown>,
	settings: ListSettings,
): AsyncGenerator<IDataObject[]> {
	try {
		for await (const answer of readPages(ask, settings.query, settings.paging)) {
			yield recordsIn(context, answer, settings);
		}
	} catch (error) {
		stopAtLimit(context, error, settings);
	}
}

function recordsIn(
	context: IPollFunctions,
	{ found, records }: Answer,
	{ paging: { listField } }: ListSettings,
): IDataObject[] {
	if (found !== 'record' && found !== 'nothing') return records as IDataObject[];
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
	if (!(error instanceof TooManyPages)) throw error;
	const message = `The list has more than ${paging.mostPages} pages`;
	if (!newestFirst) throw refuse(context.getNode(), message, ADVICE_FOR_LONG_LISTS);
	warnOnceADay(
		context,
		`'${context.getNode().name}': ${message} of new records. Those on later pages are not reported. Raise 'Maximum Pages' under 'Options' or poll more often`,
	);
}
