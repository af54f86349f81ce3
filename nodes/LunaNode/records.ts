import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import { ID, IP } from '../shared/operations/formats';
import type { Call, Operation, Values } from '../shared/operations/operation';

/**
 * Turns a successful answer into records. Values stay as LunaNode sends them: its numbers are strings.
 *
 * @param data the answer without `success`, never changed
 */
export function toRecords({ operation, values, isSimple }: Call, data: IDataObject): IDataObject[] {
	const { response } = operation;
	switch (response.kind) {
		case 'list':
			return listIn(data, response.key);
		case 'record':
			return [{ ...idsSent(operation, values), ...recordIn(data, response.keys, isSimple) }];
		case 'deleted':
			return [{ deleted: true }];
		default:
			return [{ ...idsSent(operation, values), ...data, success: true }];
	}
}

/** The records of an answer whose list stands under `key`, or wherever it stands. Nothing that was sent is left out without a word. */
export function listIn(data: IDataObject, key?: string): IDataObject[] {
	if (key !== undefined && key in data) return isList(data[key]) ? rows(data[key]) : [data];
	const entries = Object.entries(data);
	const numbered = entries.filter(([name]) => /^\d+$/.test(name));
	if (numbered.length) return numberedRows(numbered);
	const lists = entries.filter(([, value]) => isObject(value) || Array.isArray(value));
	if (lists.length === 1) return rows(lists[0][1]);
	if (lists.length && lists.every(([, value]) => isFlat(value)))
		return rows(Object.fromEntries(lists));
	// Which of several is the list is not known, so nothing is taken apart.
	if (lists.length > 1) return [data];
	// What stands there instead of a list, such as a count, is no record.
	return [];
}

/** Records beside `success` stand under running numbers, or under their IDs. */
function numberedRows(entries: Array<[name: string, row: unknown]>): IDataObject[] {
	const isRunning = [0, 1].some((first) =>
		entries.every(([name], index) => Number(name) === index + first),
	);
	return rows(isRunning ? entries.map(([, row]) => row) : Object.fromEntries(entries));
}

/** A record holds plain values, where a list holds records. */
function isFlat(value: unknown): boolean {
	return isObject(value) && !Object.values(value).some((inner) => typeof inner === 'object');
}

/** A list is an array, or an object under whose names, the IDs, the records stand. An empty one may be anything that is empty. */
function isList(value: unknown): boolean {
	return Array.isArray(value) || isObject(value) || !value;
}

function rows(list: unknown): IDataObject[] {
	if (Array.isArray(list)) {
		const rows: unknown[] = list.filter((row) => row !== null);
		return rows.map((row) => (isObject(row) ? row : { value: row as string }));
	}
	if (!isObject(list)) return [];
	return Object.entries(list).map(([id, row]) =>
		isObject(row) ? { id, ...row } : { id, name: row },
	);
}

/** An object that is empty arrives as `[]`, and one that is absent not at all. */
function recordIn(data: IDataObject, keys: string[] | undefined, merge: boolean): IDataObject {
	if (!keys) return recordAnywhere(data);
	if (keys.length > 1 && !merge) return data;
	const parts = keys.map((key) => data[key]).filter(isObject);
	if (!parts.length) return keys.some((key) => key in data) ? {} : data;
	// The first part has the live values, so it wins.
	return Object.assign({}, ...parts.reverse());
}

/** An answer is the record itself, or holds nothing but the record. */
function recordAnywhere(data: IDataObject): IDataObject {
	const values = Object.values(data);
	return values.length === 1 && isObject(values[0]) ? values[0] : data;
}

/** The IDs and addresses that a request named, so that the next node can go on with them. */
function idsSent({ fields = [] }: Operation, sent: Values): IDataObject {
	const ids = fields.filter(
		(field) =>
			field.name in sent &&
			(field.type === 'record' ||
				(field.type === 'text' && (field.format === ID || field.format === IP))),
	);
	return Object.fromEntries(ids.map(({ name }) => [name, sent[name] as string]));
}
