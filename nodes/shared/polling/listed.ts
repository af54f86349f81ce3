import type { IDataObject, INode } from 'n8n-workflow';
import { valueAt } from '../valueAt';
import { isObject } from '../json';
import { contentHash } from './contentHash';
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
	// A time of creation stays as it is, whatever else of the record changes.
	const isChangeTime = !/creat/i.test(timeField);
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
		if (time === undefined) return { record, id: String(id) };
		return {
			record,
			id: String(id),
			time,
			...(isChangeTime && { content: contentHash(plain(record)) }),
		};
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

/** A record without what is behind the question marks of its links: those may be signed anew for every answer. */
function plain(value: unknown): unknown {
	if (typeof value === 'string') return /^https?:\/\//i.test(value) ? value.split('?')[0] : value;
	if (Array.isArray(value)) return value.map(plain);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, nested]) => [name, plain(nested)]));
}
