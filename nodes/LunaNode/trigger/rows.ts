import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import { requestOf } from '../../shared/operations/item';
import type { Chosen, Values } from '../../shared/operations/operation';
import type { ApiRequest, Connection } from '../../shared/request/client';
import { callAction } from '../api';
import { LUNANODE } from '../provider';
import { listIn } from '../records';

/** A list of the API, and the field that its records are known by. */
export interface WatchedList extends Chosen {
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
	connection: Connection,
	{ key, idField, ...chosen }: WatchedList,
	values: Values,
): Promise<Map<string, IDataObject>> {
	const data = await readAction(connection, chosen, values);
	const list = data[key];
	const isList = typeof list === 'object' && list !== null;
	const isWhole = isList && !Object.values(list).includes(null);
	const entries = listIn(data, key).map((row) => [String(row[idField] ?? ''), row] as const);
	if (!isWhole || entries.some(([id]) => !id)) {
		throw new NodeOperationError(
			connection.context.getNode(),
			`LunaNode's answer to ${chosen.resource.resource}/${chosen.operation.value} is not understood`,
			{
				description: `A list '${key}' of records with '${idField}' was expected. The trigger asks again at its next poll`,
			},
		);
	}
	return new Map(entries);
}

/**
 * What LunaNode answers to a reading operation, for a poll.
 *
 * @returns the answer without `success`
 * @throws NodeApiError for what LunaNode refuses
 */
export async function readAction(
	connection: Connection,
	chosen: Chosen,
	values: Values = {},
): Promise<IDataObject> {
	const call = { ...chosen, values, isSimple: false };
	const { credential } = connection;
	const request = requestOf(LUNANODE, { ...call, credential, isRead: true }) as ApiRequest;
	return await callAction(LUNANODE, connection, call, request);
}
