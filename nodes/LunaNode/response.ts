import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Operation } from '../shared/operations/operation';
import { unreadable } from '../shared/operations/response';
import type { Result } from '../shared/result';
import { hintFor } from './errors';
import { providerMessage } from '../shared/request/providerMessage';

/**
 * Reads LunaNode's envelope. A refusal arrives with HTTP 200 and `success: "no"`; anything other than `"yes"` is one.
 *
 * @param body an object where it could be read as JSON, and text otherwise
 * @returns the answer without `success` and `error`, or the refusal. Nothing of the body but its error text gets into a refusal:
 * answers hold passwords and console addresses.
 */
export function readEnvelope(
	body: unknown,
	operation: Operation,
	category?: string,
): Result<IDataObject> {
	if (isObject(body) && body.success === 'yes') {
		const data = { ...body };
		delete data.success;
		delete data.error;
		return { value: data };
	}
	// No other field: answers without `success` can be records, with passwords in them.
	const message = isObject(body) ? providerMessage(body.error) : undefined;
	if (message) {
		const hint = hintFor(message, operation, category) ?? {
			description: 'Check the fields of this operation against what LunaNode says',
		};
		return { problem: { message: `LunaNode: ${message}`, ...hint } };
	}
	const unconfirmed = isObject(body)
		? 'LunaNode did not confirm that the request was carried out'
		: undefined;
	return { problem: unreadable('LunaNode', operation, body, unconfirmed) };
}
