import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';

/**
 * A payment or payout in ten fields, the most useful first. Reads all shapes in which Moneroo gives one: of verify (`currency` as an
 * object, the attempt under `capture` or `disburse`), of retrieve (`currency` as text, the attempt on the first level, `code` for
 * `short_code`) and of a callback (names in camelCase, much left out).
 *
 * @returns only what the record says something about
 */
export function simplified(record: IDataObject): IDataObject {
	const customer = object(record.customer);
	const attempt = record.capture ?? record.disburse ?? record;
	const { method, gateway, failure_message } = object(attempt);
	const first = customer.first_name ?? customer.firstName;
	const last = customer.last_name ?? customer.lastName;
	const name = [first, last].filter(Boolean).join(' ');
	const isFinal = ['failed', 'cancelled'].includes(String(record.status));
	// A gateway's message is filled in now and then although the payout succeeded.
	const failure = isFinal ? (failure_message ?? object(gateway).transaction_failure_message) : null;
	const fields: IDataObject = {
		id: record.id,
		status: record.status,
		amount: record.amount,
		currency: currencyCode(record),
		description: record.description,
		metadata: metadataOf(record),
		customer_email: customer.email,
		customer_name: name || undefined,
		method: object(method).short_code ?? object(method).code,
		failure_message: failure,
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** `currency` is an object with a code in some answers and the code itself in others. */
function currencyCode({ currency }: IDataObject): IDataObject[string] {
	return object(currency).code ?? currency;
}

/** PHP writes an empty object as an empty list. */
function metadataOf({ metadata }: IDataObject): IDataObject[string] {
	return Array.isArray(metadata) && metadata.length === 0 ? {} : metadata;
}

function object(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}
