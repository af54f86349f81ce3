import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isObject } from '../json';
import type { ApiRequest } from '../request/client';
import { fieldProblem, type Result } from '../result';
import { saysNothing } from './coerce';
import type { Field } from './field';
import { optionFields } from './guards';
import { checkField } from './kinds';
import type { Chosen, Provider, Values } from './operation';

/** Whether nothing may be sent without the field. */
export function isRequired({ optional, required, showFor, type, ...field }: Field): boolean {
	if (optional || required === false || showFor) return false;
	return !(type === 'text' && 'alwaysSent' in field && field.alwaysSent);
}

/** The place of a field's value in the body or query. */
function placeOf({ name, path }: Field): string {
	return path ?? name;
}

/**
 * Reads and checks all fields of an operation for one item. Sends nothing.
 *
 * @throws what n8n throws for an expression that it cannot evaluate
 */
export function readValues(
	context: IExecuteFunctions,
	{ operation }: Chosen,
	itemIndex: number,
): Result<Values> {
	const fields = operation.fields ?? [];
	const added = fields.some(({ optional }) => optional)
		? collection(context, 'additionalFields', itemIndex)
		: {};
	const raw = (field: Field) =>
		field.optional ? added[field.name] : context.getNodeParameter(field.name, itemIndex, null);
	const checked = checkFields(context, fields, raw);
	if ('problem' in checked) return checked;
	const wrong = operation.check?.(checked.value);
	return wrong ? { problem: wrong } : checked;
}

/** Reads and checks an operation's own options and its guards. */
export function readOptions(
	context: IExecuteFunctions,
	{ operation, changes }: Chosen & { changes: boolean },
	itemIndex: number,
): Result<Values> {
	const fields = optionFields(operation, changes);
	if (!fields.length) return { value: {} };
	const values = collection(context, 'options', itemIndex);
	const silent = fields.find(
		({ filledOnceAdded, name }) => filledOnceAdded && name in values && saysNothing(values[name]),
	);
	if (silent) {
		return fieldProblem(silent, 'says nothing', `Fill in '${silent.label}', or remove the option`);
	}
	return checkFields(context, fields, ({ name }) => values[name]);
}

/** What a collection holds; a workflow that was not made in the editor may have none there. */
export function collection(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
): IDataObject {
	const values: unknown = context.getNodeParameter(name, itemIndex, {});
	return isObject(values) ? values : {};
}

/** Where fields are checked: in an execution or in a poll. */
type CheckContext = Pick<IExecuteFunctions, 'getTimezone' | 'logger'>;

/**
 * Checks fields.
 *
 * @param raw what the editor, an expression or a language model gives for a field
 */
export function checkFields(
	context: CheckContext,
	fields: Field[],
	raw: (field: Field) => unknown,
): Result<Values> {
	const values: Values = {};
	for (const field of fields) {
		const checked = checkField(field, raw(field), context.getTimezone());
		if ('problem' in checked) return checked;
		const value = checked.value ?? unlessSet(field);
		if (value !== undefined) values[field.name] = value;
		else if (isRequired(field)) {
			return fieldProblem(field, 'is empty', `Fill in the '${field.label}'`);
		}
		warnIfLong(context, field, checked.value);
	}
	return { value: values };
}

/** What is sent of a field that says nothing. */
function unlessSet(field: Field): unknown {
	return field.type === 'flag' && field.sentAsShown ? field.default : undefined;
}

/** What a provider is only said to refuse is for the provider to decide. */
function warnIfLong(context: CheckContext, field: Field, value: unknown): void {
	if (field.type === 'text' && field.longestKnown !== undefined) {
		const { length } = String(value ?? '');
		if (length <= field.longestKnown) return;
		context.logger.warn(
			`The '${field.label}' field has ${length} characters; more than ${field.longestKnown} have been known to be refused`,
		);
	}
	if (field.type === 'pairs' && field.mostKnown !== undefined) {
		if (Object.keys(value ?? {}).length <= field.mostKnown) return;
		context.logger.warn(
			`More than ${field.mostKnown} entries of '${field.label}' have been known to be refused`,
		);
	}
}

/** What one request is made of. */
export interface RequestParts extends Chosen {
	values: Values;
	credential: ICredentialDataDecryptedObject;
	isRead: boolean;
	timeoutMs?: number;
}

/** The request of an operation; undefined where it has no route. */
export function requestOf(provider: Provider, parts: RequestParts): ApiRequest | undefined {
	const { operation, values, credential, isRead, timeoutMs } = parts;
	const route = operation.route ?? provider.route?.(parts);
	if (!route) return undefined;
	const { query, body, ...placed } = placeValues(provider, operation.fields ?? [], values);
	const inPath = { ...provider.pathValues?.(credential), ...placed.inPath };
	return {
		method: route.method,
		path: route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
			encodeURIComponent(String(inPath[name] ?? '')),
		),
		...(Object.keys(query).length && { query }),
		...(route.method !== 'GET' && { body }),
		isRead,
		timeoutMs,
	};
}

/** Values at the places in path, query and body that their fields name. */
export function placeValues(
	provider: Provider,
	fields: Field[],
	values: Values,
): { inPath: Record<string, unknown>; query: IDataObject; body: IDataObject } {
	const inPath: Record<string, unknown> = {};
	const query: IDataObject = {};
	const body: IDataObject = {};
	for (const field of fields) {
		const isSent = field.name in values || (field.type === 'text' && field.alwaysSent);
		if (!isSent || field.in === 'here') continue;
		const value = encoded(provider, field, values[field.name] ?? '');
		if (field.in === 'path') inPath[field.name] = value;
		else place(field.in === 'query' ? query : body, field, value);
		if (field.repeatedAt) body[field.repeatedAt] = value as string;
	}
	return { inPath, query, body };
}

function encoded(provider: Provider, field: Field, value: unknown): unknown {
	return provider.encode ? provider.encode(value, field) : value;
}

/** Puts a value where its path says; names with values join what is there already. */
function place(target: IDataObject, field: Field, value: unknown): void {
	if (field.type === 'json' && field.spread) {
		Object.assign(target, value);
		return;
	}
	const keys = placeOf(field).split('.');
	const last = keys.pop() as string;
	const parent = keys.reduce((at, key) => (at[key] ??= {}) as IDataObject, target);
	parent[last] = (
		field.type === 'pairs'
			? { ...(parent[last] as IDataObject | undefined), ...(value as object) }
			: value
	) as IDataObject;
}
