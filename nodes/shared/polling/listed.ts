import type { IDataObject, INode } from 'n8n-workflow';
import { valueAt } from '../valueAt';
import type { Listed } from './newRecords';
import { readTime } from './readTime';
import { refuse } from './refuse';

/** Which fields of its records a list is read by, with dots for what is nested. */
export interface RecordFields {
	idField: string;
	/** Empty when the records have no time to go by. */
	timeField: string;
}

/**
 * The records of a page with their IDs and times.
 *
 * @param provider as users write it, for the message
 * @throws NodeOperationError when records lack what they are known by
 */
export function listedIn(
	records: IDataObject[],
	{ idField, timeField }: RecordFields,
	{ node, provider }: { node: INode; provider: string },
): Array<Listed<IDataObject>> {
	const timeOf = (record: IDataObject) => (timeField ? valueAt(record, timeField) : undefined);
	const listed = records.map((record) => {
		const id = valueAt(record, idField);
		if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
			throw refuse(
				node,
				`A record in ${provider}'s answer has no '${idField}'`,
				"Set 'ID Field' to a field that every record has",
			);
		}
		const time = readTime(timeOf(record));
		return { record, id: String(id), ...(time !== undefined && { time }) };
	});
	// Nothing in it says nothing: it may be the time of something that has not happened yet.
	const isNoTime = ({ record, time }: Listed<IDataObject>) =>
		time === undefined && timeOf(record) !== null;
	if (timeField && listed.length && listed.every(isNoTime)) {
		throw refuse(
			node,
			`No record in ${provider}'s answer has a time in '${timeField}'`,
			"Correct the 'Time Field', or leave it empty",
		);
	}
	return listed;
}
