import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { isObject } from '../json';
import { unreadableMessage } from '../request/unreadable';
import type { Problem, Result } from '../result';
import { paidAsExpected } from './guards/paid';
import type { Call, Operation, Provider } from './operation';

/** Whether an operation may be carried out twice without harm, whatever its fields say. */
export function isRead({ effect }: Operation): boolean {
	return effect === 'none';
}

/**
 * A response with a status of success that cannot be read.
 *
 * @param body text, or undefined for none
 * @param what overrides what is the matter with it
 */
export function unreadable(
	name: string,
	operation: Operation,
	body: unknown,
	what?: string,
): Problem {
	const message = what ?? unreadableMessage(name, body);
	if (isRead(operation)) {
		return {
			message,
			description: "Try again later. If it stays so, check the 'Base URL' in the credential",
			failure: { cause: 'temporarily-unavailable' },
			reason: 'unreadable',
		};
	}
	return {
		message,
		description: `${name} may have carried the request out all the same: look at the result there before you run this again`,
		mayHaveBeenDone: true,
		reason: 'unreadable',
	};
}

/** The record with its most useful fields only, where that is wanted. A record that has none of the names is kept whole. */
export function simplified({ operation, isSimple }: Call, record: IDataObject): IDataObject {
	const { simplify } = operation;
	if (!isSimple || !simplify) return record;
	if (typeof simplify === 'function') return simplify(record);
	return pick(record, simplify);
}

/** The named fields of a record, as far as it has them. One that has none of them is another than is known, and kept whole. */
export function pick(record: IDataObject, names: string[]): IDataObject {
	const present = names.filter((name) => name in record);
	return present.length ? Object.fromEntries(present.map((name) => [name, record[name]])) : record;
}

/** Reads a response with a status of success: the provider's own way first, then what all have in common. */
export function readResponse(
	provider: Pick<Provider, 'decode'>,
	call: Call,
	{ body, ...response }: Pick<IN8nHttpFullResponse, 'body' | 'statusCode' | 'headers'>,
): Result<IDataObject[]> {
	const decoded = provider.decode(body, call, response);
	if ('problem' in decoded) return decoded;
	return { value: decoded.value.map((record) => compared(call, record)) };
}

/** A record, simplified where that is wanted, and with what became of the user's expectations. */
function compared(call: Call, record: IDataObject): IDataObject {
	const paid = paidAsExpected(call.operation, record, call.options ?? {});
	return { ...simplified(call, record), ...(paid !== undefined && { paid }) };
}

/** A record of a list as an object. */
export function asRecord(entry: unknown): IDataObject {
	return isObject(entry) ? entry : { value: entry as IDataObject[string] };
}

/** What an object says something about. */
export function known(fields: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
