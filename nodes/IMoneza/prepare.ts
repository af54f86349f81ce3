import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { returnAllField, simplifyField } from '../shared/nodeFields';
import { itemSwitch, refuseItem } from '../shared/request/complaint';
import type { Prepare } from '../shared/request/preparedItems';
import { checked, isMissing, type Checked } from './checks';
import { importBody, isOneForAllItems } from './importBody';
import { isLong, nameOf, type Draft, type Field, type Operation } from './operation';

/**
 * Checks what the fields hold and makes a request of it.
 *
 * @returns what throws a NodeOperationError, which names the field by its label
 */
export function prepare(operation: Operation): Prepare {
	return (context, request) => {
		checkSwitches(context, operation);
		if (operation.isImport) {
			if (isOneForAllItems(context) && context.getItemIndex() > 0) return request;
			return { ...request, body: valueOf(context, importBody(context)) as IDataObject };
		}
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

/** Read again when the answer has come; until then nothing may be sent. */
function checkSwitches(context: IExecuteSingleFunctions, { answer }: Operation): void {
	if (isLong(answer)) itemSwitch(context, simplifyField);
	if (answer === 'resources') itemSwitch(context, returnAllField);
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
