import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { PaymentFacts } from '../shared/operations/guards/paid';

/**
 * A payment or payout in its most useful fields. Reads all shapes in which Moneroo gives one: of verify (`currency` as an
 * object, the attempt under `capture` or `disburse`), of retrieve (`currency` as text, the attempt on the first level, `code` for
 * `short_code`), of a callback (names in camelCase, much left out), and mixtures of them. PHP writes an empty object as an empty list.
 *
 * @returns only what the record says something about
 */
export function simplified(record: IDataObject): IDataObject {
	const customer = object(record.customer);
	const attempts = [record.capture, record.disburse, record].map(attemptIn);
	const isFinal = ['failed', 'cancelled', 'canceled'].includes(String(record.status).toLowerCase());
	const fields: IDataObject = {
		id: record.id,
		status: record.status,
		amount: record.amount ?? firstSaid(attempts, ({ amount }) => amount),
		currency: firstSaid([record, ...attempts], currencyCode) ?? emptyToNull(record.currency),
		description: record.description,
		metadata: metadataOf(record),
		environment: environmentOf(record),
		customer_email: emailOf(record.customer) ?? record.customer_email,
		customer_name: nameOf(customer) ?? record.customer_name,
		method: firstSaid(attempts, methodCode),
		// A gateway's message is filled in now and then although the payout succeeded.
		failure_message: isFinal ? (failureIn(attempts) ?? null) : null,
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What a payment says about what was paid. Moneroo's answers to Verify have all of it. */
export function paymentFacts(record: IDataObject): PaymentFacts {
	const { amount, currency, environment } = simplified(record);
	return { isSuccess: record.status === 'success', amount, currency, environment };
}

/** The documentation calls the live environment `live`, its examples call it `production`. */
function environmentOf({ environment }: IDataObject): IDataObject[string] {
	return environment === 'production' ? 'live' : environment;
}

/** The attempt to pay or to pay out; of several, the last one. */
function attemptIn(value: unknown): IDataObject {
	return object(Array.isArray(value) ? value[value.length - 1] : value);
}

/** In the order of what tells most; a code is for programs, yet better than nothing. */
function failureIn(attempts: IDataObject[]): IDataObject[string] | undefined {
	const fromEach: Array<(attempt: IDataObject) => unknown> = [
		(attempt) => attempt.failure_message ?? attempt.failureMessage,
		({ gateway }) => object(gateway).transaction_failure_message,
		({ gateway }) => object(gateway).transactionFailureMessage,
		(attempt) => attempt.failure_error_code ?? attempt.failureErrorCode,
		(attempt) => attempt.failure_error_type ?? attempt.failureErrorType,
	];
	return fromEach.map((read) => firstSaid(attempts, read)).find((text) => text !== undefined);
}

/** `currency` is an object with a code in some answers and the code itself in others. */
function currencyCode({ currency }: IDataObject): unknown {
	return isObject(currency) ? currency.code : currency;
}

/** The code of a method, which is the method itself in some answers; its name where there is no code. */
function methodCode({ method }: IDataObject): unknown {
	if (!isObject(method)) return method;
	const { short_code, shortCode, code, name } = method;
	return firstSaid([short_code, shortCode, code, name], (value) => value);
}

function nameOf(customer: IDataObject): IDataObject[string] | undefined {
	const first = customer.first_name ?? customer.firstName;
	const last = customer.last_name ?? customer.lastName;
	const parts = [first, last].filter(isSaid).join(' ');
	const whole = [customer.name, customer.full_name, customer.fullName];
	return parts || firstSaid(whole, (value) => value);
}

function emailOf(customer: unknown): IDataObject[string] | undefined {
	if (isObject(customer)) return customer.email;
	return typeof customer === 'string' && customer.includes('@') ? customer : undefined;
}

function metadataOf({ metadata }: IDataObject): IDataObject[string] {
	return Array.isArray(metadata) && metadata.length === 0 ? {} : metadata;
}

/** What the first of several places says; undefined where none says anything. */
function firstSaid<T>(places: T[], read: (place: T) => unknown): IDataObject[string] {
	return places.map(read).find(isSaid) as IDataObject[string];
}

/** Whether a value says anything. An object or a list is not what is looked for here. */
function isSaid(value: unknown): boolean {
	return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number';
}

/** `null` is passed on, for then the record does say that there is none. */
function emptyToNull(value: unknown): null | undefined {
	return value === null ? null : undefined;
}

function object(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}
