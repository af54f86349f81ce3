import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../shared/errors';
import { countIn } from '../../shared/limit';
import type { Paging } from '../../shared/paging/pages';
import { PAGE_PARAMETER } from '../../shared/paging/pageValues';
import type { RecordFields } from '../../shared/polling/listed';

/** The most pages of a list that are read at one poll, unless the user says something else. */
export const MOST_PAGES = 50;

/** What the user says about a list. */
export interface ListSettings {
	/** Path of the list in the answer; empty for the answer itself. */
	listField: string;
	fields: RecordFields;
	paging: Paging;
	/** Whether the user has said how many pages are enough; else a list has to be read to its end. */
	isLimited: boolean;
}

/** @throws ConfigurationError that names the field by its label */
export function readListSettings(context: IPollFunctions): ListSettings {
	const text = (name: string) => String(context.getNodeParameter(name, '') ?? '').trim();
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const idField = text('idField');
	if (!idField) throw new ConfigurationError("The 'ID Field' is empty. Fill it in");
	const isLimited = ![undefined, null, ''].includes(options.mostPages as null);
	const mostPages = isLimited ? countIn(options.mostPages) : MOST_PAGES;
	if (mostPages === undefined) {
		throw new ConfigurationError("The 'Maximum Pages' option has to be a whole number above 0");
	}
	return {
		listField: text('listField'),
		fields: { idField, timeField: text('timeField') },
		paging: {
			pageParameter: String(options.pageParameter ?? '').trim() || PAGE_PARAMETER,
			// Of a list that does not say whether it goes on, further pages are the user's choice.
			triesFurtherPages: isLimited,
			mostPages,
			idField,
		},
		isLimited,
	};
}
