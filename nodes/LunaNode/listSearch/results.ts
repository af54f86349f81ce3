import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Action, Parameter } from '../action';
import { plainText } from '../given';
import { listIn } from '../records';
import { callAction, connect } from '../transport';
import { isComplaint, requestValues, type RequestValues } from '../values';

/** All records of a listing action, for a dropdown. LunaNode has no paging, so one call has them all. */
export async function recordsOf(
	context: ILoadOptionsFunctions,
	category: string,
	action: Action,
	values: RequestValues = {},
): Promise<IDataObject[]> {
	const data = await callAction(await connect(context), { category, action, values });
	return listIn(data, action.answer.kind === 'list' ? action.answer.key : undefined);
}

/** How a record stands in a dropdown. */
interface Entry {
	value: unknown;
	/** The first one that is set is shown; without any, the value. */
	names: unknown[];
	/** What tells it from others of the same name, shown behind it as far as it is set. */
	details?: unknown[];
}

/**
 * The entries of a dropdown, sorted. A record without a value is left out.
 *
 * @param filter what the user types to search; matched against name and value, whatever the case
 */
export function entries(
	records: IDataObject[],
	filter: string | undefined,
	entry: (record: IDataObject) => Entry,
): INodeListSearchResult {
	const wanted = (filter ?? '').trim().toLowerCase();
	const results = records
		.map(entry)
		.map((shown) => ({ name: named(shown), value: plainText(shown.value) }))
		.filter(({ name, value }) => value && `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	return { results };
}

/** For example `web-01 (toronto, 203.0.113.10)`. */
function named({ value, names, details = [] }: Entry): string {
	const [name] = texts([...names, value]);
	const known = texts(details).filter((detail) => detail !== name);
	return known.length ? `${name} (${known.join(', ')})` : (name ?? '');
}

/** What is set among values of an answer; LunaNode leaves fields out, or sends null or an empty text. */
function texts(values: unknown[]): string[] {
	return values.map(plainText).filter((text) => text !== '');
}

/** What the user has already chosen for a parameter, on the first level or under "Additional Fields"; empty when nothing. */
export function chosen(context: ILoadOptionsFunctions, parameter: Parameter): RequestValues {
	const raw =
		context.getCurrentNodeParameter(parameter.name) ??
		context.getCurrentNodeParameter(`additionalFields.${parameter.name}`);
	const checked = requestValues(parameter, raw, false);
	return isComplaint(checked) ? {} : checked.values;
}

/**
 * Like {@link chosen}, for what a list cannot be asked for without.
 *
 * @throws NodeOperationError that says what to choose first
 */
export function chosenFirst(context: ILoadOptionsFunctions, parameter: Parameter): RequestValues {
	const values = chosen(context, parameter);
	if (parameter.name in values) return values;
	throw new NodeOperationError(
		context.getNode(),
		`The list needs to know the '${parameter.label}'`,
		{
			description: `Choose the '${parameter.label}' first, or enter an ID here`,
		},
	);
}

/** The records of the chosen region, and those that name none; all while none is chosen. */
export function inRegion(records: IDataObject[], values: RequestValues): IDataObject[] {
	return records.filter(({ region }) => !values.region || !region || region === values.region);
}
