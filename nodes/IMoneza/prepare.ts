import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { DEFAULT_LIMIT, readLimit } from '../shared/limit';
import { refuseItem } from '../shared/request/complaint';
import type { Prepare } from '../shared/request/preparedItems';
import { checked, isMissing, type Checked } from './checks';
import { importBody, isOneForAllItems } from './importBody';
import { nameOf, type Draft, type Field, type Operation } from './operation';

/**
 * Checks what the fields hold and makes a request of it.
 *
 * @returns what throws a NodeOperationError, which names the field by its label
 */
export function prepare(operation: Operation): Prepare {
	return (context, request) => {
		if (operation.isImport) {
			if (isOneForAllItems(context) && context.getItemIndex() > 0) return request;
			return { ...request, body: valueOf(context, importBody(context)) as IDataObject };
		}
		const limit = operation.answer === 'resources' ? limitOf(context) : undefined;
		if (limit && 'complaint' in limit) throw refuseItem(context, limit.complaint);
		const draft: Draft = { body: {}, query: {} };
		let { url } = request;
		for (const [field, raw] of filledIn(context, operation)) {
			const value = checkedValue(context, operation, field, raw);
			if (value === undefined) continue;
			if (field.in === 'path') {
				url = url.replace(`{${field.path}}`, encodeURIComponent(String(value)));
			} else if (field.in === 'query') draft.query[field.path] = value;
			else place(draft.body, field.path, value);
			const { repeatsKey } = operation;
			if (repeatsKey?.field === field.path) draft.body[repeatsKey.as] = value;
		}
		const complaint = operation.check?.(draft);
		if (complaint) throw refuseItem(context, complaint);
		return { ...request, url, qs: draft.query as IDataObject, body: draft.body as IDataObject };
	};
}

/** What "Return All" and "Limit" say. */
export function limitOf(context: IExecuteSingleFunctions): ReturnType<typeof readLimit> {
	return readLimit(
		context.getNodeParameter('returnAll', false),
		context.getNodeParameter('limit', DEFAULT_LIMIT),
	);
}

/** The required fields, and of the optional ones those that the user has added. */
function filledIn(
	context: IExecuteSingleFunctions,
	{ required = [], optional = [] }: Operation,
): Array<[Field, unknown]> {
	const added = context.getNodeParameter('additionalFields', {}) as IDataObject;
	return [
		...required.map((field): [Field, unknown] => [
			field,
			context.getNodeParameter(nameOf(field), ''),
		]),
		...optional
			.filter((field) => nameOf(field) in added)
			.map((field): [Field, unknown] => [field, added[nameOf(field)]]),
	];
}

function checkedValue(
	context: IExecuteSingleFunctions,
	{ required = [] }: Operation,
	field: Field,
	raw: unknown,
): unknown {
	const value = valueOf(context, checked(field, raw, context.getTimezone()));
	if (value !== undefined || !required.includes(field)) return value;
	if (field.isAlwaysSent) return '';
	throw refuseItem(context, isMissing(field));
}

function valueOf(context: IExecuteSingleFunctions, { value, complaint }: Checked): unknown {
	if (complaint) throw refuseItem(context, complaint);
	return value;
}

/** Puts a value where its path says. */
function place(body: Record<string, unknown>, path: string, value: unknown): void {
	const keys = path.split('.');
	const last = keys.pop() as string;
	const parent = keys.reduce((at, key) => (at[key] ??= {}) as Record<string, unknown>, body);
	parent[last] = value;
}
