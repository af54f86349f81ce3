import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { Listed } from '../../shared/polling/newRecords';
import { readTime } from '../../shared/polling/readTime';
import type { Answer } from '../answer';
import { valueAt } from '../../shared/valueAt';
import { refuse } from './refuse';
import type { ListSettings } from './settings';

/**
 * The records of a page with their IDs and times.
 *
 * @throws NodeOperationError when the answer is no list, or its records lack what they are known by
 */
export function listedIn(
	context: IPollFunctions,
	{ found, records }: Answer,
	{ idField, timeField, paging }: ListSettings,
): Array<Listed<IDataObject>> {
	if (found === 'record' || found === 'nothing') {
		throw refuse(context, {
			message: paging.listField
				? `MoonBack's answer has no list in '${paging.listField}'`
				: "MoonBack's answer is not a list",
			advice: "Check the 'Method', and name in 'List Field' where in the answer the list is",
		});
	}
	const listed = records.map((record) => {
		const id = valueAt(record, idField);
		if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
			throw refuse(context, {
				message: `A record in MoonBack's answer has no '${idField}'`,
				advice: "Set 'ID Field' to a field that every record has",
			});
		}
		const time = timeField ? readTime(valueAt(record, timeField)) : undefined;
		return { record: record as IDataObject, id: String(id), ...(time !== undefined && { time }) };
	});
	if (timeField && listed.length && listed.every(({ time }) => time === undefined)) {
		throw refuse(context, {
			message: `No record in MoonBack's answer has a time in '${timeField}'`,
			advice: "Correct the 'Time Field', or leave it empty",
		});
	}
	return listed;
}
