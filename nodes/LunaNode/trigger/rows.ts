import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';
import type { Action } from '../action';
import { listIn } from '../records';
import { callAction, type Connection } from '../transport';
import type { RequestValues } from '../values';

/** A list of the API, and the field that its records are known by. */
export interface WatchedList {
	category: string;
	action: Action;
	/** What the answer's list stands under. */
	key: string;
	idField: string;
}

/**
 * The records of a list by their IDs. Stricter than a listing operation: an answer that is not understood must not look as if
 * everything had been deleted.
 *
 * @throws NodeApiError for what LunaNode refuses, NodeOperationError for an answer without the list or with a record without an ID
 */
export async function rowsById(
	connection: Connection<IPollFunctions>,
	{ category, action, key, idField }: WatchedList,
	values: RequestValues,
): Promise<Map<string, IDataObject>> {
	const data = await callAction(connection, { category, action, values });
	const list = data[key];
	const isList = typeof list === 'object' && list !== null;
	const isWhole = isList && !Object.values(list).includes(null);
	const entries = listIn(data, key).map((row) => [String(row[idField] ?? ''), row] as const);
	if (!isWhole || entries.some(([id]) => !id)) {
		throw new NodeOperationError(
			connection.context.getNode(),
			`LunaNode's answer to ${category}/${action.action} is not understood`,
			{
				description: `A list '${key}' of records with '${idField}' was expected. The trigger asks again at its next poll`,
			},
		);
	}
	return new Map(entries);
}
