import type { IDataObject } from 'n8n-workflow';
import type { Call, Provider } from '../shared/operations/operation';
import { apiProblem } from '../shared/operations/records';
import { sendRequest, type ApiRequest, type Connection } from '../shared/request/client';
import { explainerFor } from './errors';
import { readEnvelope } from './response';

/**
 * Sends one call.
 *
 * @returns LunaNode's answer without `success`
 * @throws NodeApiError with the provider's own words, and with what to do about them
 */
export async function callAction(
	provider: Provider,
	connection: Connection,
	call: Call,
	request: ApiRequest,
	itemIndex = 0,
): Promise<IDataObject> {
	const explain = explainerFor(call);
	const response = await sendRequest(connection, request, provider, explain, itemIndex);
	return dataIn(connection, call, response, itemIndex);
}

/**
 * The data of an answer.
 *
 * @param response its body is an object where it could be read as JSON, and text otherwise
 * @throws NodeApiError for a refusal, or for an answer that is none of LunaNode's
 */
export function dataIn(
	{ context }: Connection,
	call: Call,
	{ body, statusCode }: { body: unknown; statusCode: number },
	itemIndex: number,
): IDataObject {
	const envelope = readEnvelope(body, call.operation, call.resource.resource);
	if ('value' in envelope) return envelope.value;
	throw apiProblem(context.getNode(), envelope.problem, itemIndex, statusCode);
}
