import type { IDataObject, INode, NodeApiError } from 'n8n-workflow';
import { problemError } from '../request/apiError';
import { sendRequest, type ApiRequest, type Connection } from '../request/client';
import { withFailure } from '../request/itemFailure';
import type { Problem } from '../result';
import { requestOf } from './item';
import type { Call, Chosen, Provider, Values } from './operation';
import { readResponse } from './response';

/**
 * Sends a request and reads the records of the response.
 *
 * @throws NodeApiError or NodeOperationError in the provider's own words, and with what to do about them
 */
export async function recordsOf(
	provider: Provider,
	connection: Connection,
	call: Call,
	request: ApiRequest,
	itemIndex = 0,
): Promise<IDataObject[]> {
	const explain = provider.explain(call);
	const response = await sendRequest(connection, request, provider, explain, itemIndex);
	const records = readResponse(provider, call, response);
	if ('value' in records) return records.value;
	const status = response.statusCode;
	throw apiProblem(connection.context.getNode(), records.problem, itemIndex, status);
}

/**
 * The whole records of a reading operation, for dropdowns, triggers and waits.
 *
 * @param values checked by the caller
 * @throws as {@link recordsOf}
 */
export async function readRecords(
	provider: Provider,
	connection: Connection,
	chosen: Chosen,
	values: Values = {},
): Promise<IDataObject[]> {
	const call = { ...chosen, values, isSimple: false };
	const { credential } = connection;
	const request = requestOf(provider, { ...chosen, values, credential, isRead: true });
	return await recordsOf(provider, connection, call, request as ApiRequest);
}

/**
 * A problem that the provider's response shows, as the node's error.
 *
 * @param status HTTP status of the response, where it is known
 */
export function apiProblem(
	node: INode,
	{ mayHaveBeenDone, reason = 'refused', ...problem }: Problem,
	itemIndex: number,
	status?: number,
): NodeApiError {
	return withFailure(problemError(node, { ...problem, itemIndex }), {
		sent: mayHaveBeenDone ? 'unknown' : 'no',
		reason,
		...(status !== undefined && { status }),
	});
}
