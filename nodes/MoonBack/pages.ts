import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { countIn } from '../shared/limit';
import type { Paging } from '../shared/paging/pages';
import { PAGE_PARAMETER } from '../shared/paging/pageValues';
import { problem, type Result } from '../shared/result';

/** The default of every "Maximum Pages". */
export const MOST_PAGES = 100;

/** What to do about a list whose next page is not understood. */
export const ADVICE_FOR_UNREADABLE_PAGES =
	"Name the parameter that the API takes the page or cursor in as 'Page Parameter' under 'Options', or ask for all records on one page with 'Query Parameters'";

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
	default: PAGE_PARAMETER,
	placeholder: 'e.g. page',
	description:
		'The query parameter for the number or cursor of a page. MoonBack documents none; page and cursor are the usual ones.',
};

export const triesFurtherPagesField: INodeProperties = {
	displayName: 'Try Further Pages',
	name: 'triesFurtherPages',
	type: 'boolean',
	default: false,
	description:
		'Whether to ask for the next page of a list that does not say if there is one, until a page is empty or repeats records. Costs at least one more request.',
};

/**
 * @param triesFurtherPages what {@link triesFurtherPagesField} is set to
 * @returns how a list is read, or why that cannot be said
 */
export function readPaging(options: IDataObject, triesFurtherPages: boolean): Result<Paging> {
	const mostPagesOption = options.mostPages;
	const mostPages = isBlank(mostPagesOption) ? MOST_PAGES : countIn(mostPagesOption);
	if (mostPages === undefined) {
		return problem(
			"The 'Maximum Pages' option is not a whole number above 0",
			'Enter how many pages are read at most, or remove the option',
		);
	}
	const pageParameter = String(options.pageParameter ?? '').trim() || PAGE_PARAMETER;
	return { value: { pageParameter, triesFurtherPages, mostPages } };
}

function isBlank(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
