import type { IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { DEFAULT_LIMIT, readLimit } from '../shared/limit';
import { type Complaint, refuseItem } from '../shared/request/complaint';
import type { Prepare } from '../shared/request/preparedItems';
import { checked } from './checks';
import { fieldsOf, isRequired, nameOf, type Body, type Field, type Operation } from './operation';

/** Moneroo's former SDK let no more entries of metadata through. */
const MOST_ENTRIES = 10;

/**
 * Checks what the fields put into a request and brings it into the form that Moneroo takes.
 *
 * @returns what throws a NodeOperationError that names the field by its label
 */
export function prepare(operation: Operation): Prepare {
	return (context, request) => {
		const prepared = check(context, operation, request);
		const complaint = 'body' in prepared ? operation.check?.(prepared.body) : prepared;
		const refused = complaint ?? checkLimit(context, operation);
		if (refused) throw refuseItem(context, refused);
		return { ...request, ...prepared } as IHttpRequestOptions;
	};
}

function check(
	context: IExecuteSingleFunctions,
	operation: Operation,
	request: IHttpRequestOptions,
): { url: string; body: Body } | Complaint {
	const body: Body = {};
	let { url } = request;
	for (const field of fieldsOf(operation)) {
		const { value, complaint } = checkField(operation, field, rawValue(context, field, request));
		if (complaint) return complaint;
		warnIfLong(context, field, value);
		if (field.in === 'path')
			url = url.replace(`{${field.path}}`, encodeURIComponent(String(value)));
		else if (!field.in && value !== undefined) {
			const repeated = checkRepetition(operation, body, field, value);
			if (repeated) return repeated;
			place(body, field.path, value);
		}
	}
	return { url, body };
}

function checkField(operation: Operation, field: Field, raw: unknown): ReturnType<typeof checked> {
	const result = checked(field, raw);
	if (result.complaint || result.value !== undefined || !isRequired(operation, field))
		return result;
	return {
		complaint: {
			message: `The '${field.label}' field is empty`,
			advice: `Fill in the '${field.label}'`,
		},
	};
}

/** Entries with names join the fields below the same path, and must not replace them. */
function checkRepetition(
	operation: Operation,
	body: Body,
	{ path, kind, label }: Field,
	value: unknown,
): Complaint | undefined {
	if (kind !== 'recipientFields') return undefined;
	const present = Object.keys((body[path] ?? {}) as Body);
	const name = Object.keys(value as Body).find((entry) => present.includes(entry));
	if (name === undefined) return undefined;
	const other = fieldsOf(operation).find((field) => field.path === `${path}.${name}`);
	return {
		message: `'${name}' stands under '${label}', but the '${other?.label}' field is filled in already`,
		advice: 'Remove one of them: they may name different recipients',
	};
}

function checkLimit(
	context: IExecuteSingleFunctions,
	{ answer }: Operation,
): Complaint | undefined {
	const limit = answer === 'catalogue' ? limitOf(context) : undefined;
	return limit && 'complaint' in limit ? limit.complaint : undefined;
}

/** What "Return All" and "Limit" say. */
export function limitOf(context: IExecuteSingleFunctions): ReturnType<typeof readLimit> {
	return readLimit(
		context.getNodeParameter('returnAll', false),
		context.getNodeParameter('limit', DEFAULT_LIMIT),
	);
}

/** What n8n's routing collected for a field of the body, or what the parameter holds. */
function rawValue(
	context: IExecuteSingleFunctions,
	field: Field,
	{ body }: IHttpRequestOptions,
): unknown {
	if (field.in === 'path') return context.getNodeParameter(nameOf(field), '');
	if (field.in === 'filter')
		return context.getNodeParameter(`additionalFields.${nameOf(field)}`, '');
	const isList = field.kind === 'metadata' || field.kind === 'recipientFields';
	const path = isList ? `${field.path}.pairs` : field.path;
	return path.split('.').reduce<unknown>((value, key) => (value as Body | undefined)?.[key], body);
}

/** Puts a value where its path says; an object joins what is there already. */
function place(body: Body, path: string, value: unknown): void {
	const keys = path.split('.');
	const last = keys.pop() as string;
	const parent = keys.reduce<Body>((at, key) => (at[key] ??= {}) as Body, body);
	const isPairs = typeof value === 'object' && !Array.isArray(value);
	parent[last] = isPairs ? { ...(parent[last] as Body | undefined), ...(value as Body) } : value;
}

/** The limits are known from a former SDK only, so Moneroo decides. */
function warnIfLong(context: IExecuteSingleFunctions, field: Field, value: unknown): void {
	const { longest = Infinity, label, kind } = field;
	if (typeof value === 'string' && value.length > longest) {
		context.logger.warn(
			`The '${label}' field has ${value.length} characters. Moneroo has been known to refuse more than ${longest}`,
		);
	}
	if (kind === 'metadata' && Object.keys(value ?? {}).length > MOST_ENTRIES) {
		context.logger.warn(
			`Moneroo has been known to refuse more than ${MOST_ENTRIES} entries of '${label}'`,
		);
	}
}
