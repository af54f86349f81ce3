import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { Connection } from '../request/client';
import { plainText } from './coerce';
import type { Field } from './field';
import { checkField } from './kinds';
import { listedRecords } from './lookUp';
import type { Chosen, Provider, Values } from './operation';

/** A searchable list: which operation has the records, and how one of them is shown. */
export interface Dropdown extends Chosen {
	/** Name of n8n's method, as fields have it under `search`. */
	search: string;
	/** Where the records stand inside of the operation's only record. */
	key?: string;
	/** Names of what identifies a record; the first one that is set. A record without is left out. */
	value: string[];
	/** Names of what it is called; the first one that is set is shown, without any the value. */
	names: string[];
	/** What tells it from others of the same name: names, or what makes a text. */
	details?: Array<string | ((record: IDataObject) => unknown)>;
	/** Fields whose value the request needs, where the user has chosen one already. */
	sends?: Field[];
	/** The same for what the list cannot be asked for without. */
	needs?: Field[];
	/** Which records are offered, after what the user has chosen for other fields; that is empty for nothing and for expressions. */
	pick?: (records: IDataObject[], chosen: (field: Field) => string) => IDataObject[];
}

/** When a list that opens is given up, repetitions and waits included, in ms: somebody looks at the editor. */
const OPENS_WITHIN_MS = 30_000;

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

type Load = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** n8n's methods for fields that pick one record. */
export function listSearchOf(provider: Provider, rows: Dropdown[]): Record<string, Search> {
	return Object.fromEntries(
		rows.map((row): [string, Search] => [
			row.search,
			async function (filter) {
				return { results: await entriesOf(provider, this, row, filter) };
			},
		]),
	);
}

/** n8n's methods for fields that pick several. */
export function loadOptionsOf(provider: Provider, rows: Dropdown[]): Record<string, Load> {
	return Object.fromEntries(
		rows.map((row): [string, Load] => [
			row.search,
			async function () {
				return await entriesOf(provider, this, row);
			},
		]),
	);
}

/**
 * The entries of a list, sorted.
 *
 * @param filter what the user types to search; matched against name and value, whatever the case
 */
async function entriesOf(
	provider: Provider,
	context: ILoadOptionsFunctions,
	row: Dropdown,
	filter = '',
): Promise<INodeListSearchItems[]> {
	const wanted = filter.trim().toLowerCase();
	const records = await recordsFor(provider, context, row);
	return records
		.map((record) => ({ name: nameOf(row, record), value: firstOf(record, row.value) }))
		.filter(({ name, value }) => value && `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

async function recordsFor(
	provider: Provider,
	context: ILoadOptionsFunctions,
	row: Dropdown,
): Promise<IDataObject[]> {
	const { resource, sends = [], needs = [] } = row;
	const values: Values = {};
	for (const field of [...sends, ...needs]) {
		const value = chosenValue(context, field);
		if (value) values[field.name] = value;
		else if (needs.includes(field)) throw chooseFirst(context, field);
	}
	const connection = await connect(provider, context, resource.resource);
	const chosen = (field: Field) => chosenValue(context, field);
	return await listedRecords(provider, connection, row, values, chosen);
}

async function connect(
	provider: Provider,
	context: ILoadOptionsFunctions,
	resource: string,
): Promise<Connection> {
	const credentialType = provider.credentialFor(resource, (name) =>
		context.getCurrentNodeParameter(name),
	);
	const credential = await context.getCredentials(credentialType);
	return { context, credentialType, credential, endsAt: Date.now() + OPENS_WITHIN_MS };
}

/** What the user has chosen for a field so far, on the first level or in the collection; empty when nothing, or an expression. */
function chosenValue(context: ILoadOptionsFunctions, field: Field): string {
	const raw =
		context.getCurrentNodeParameter(field.name) ??
		context.getCurrentNodeParameter(`additionalFields.${field.name}`);
	const checked = checkField(field, raw, context.getTimezone());
	return 'value' in checked ? plainText(checked.value) : '';
}

function chooseFirst(context: ILoadOptionsFunctions, { label }: Field): NodeOperationError {
	return new NodeOperationError(context.getNode(), `The list needs to know the '${label}'`, {
		description: `Choose the '${label}' first, or enter an ID here`,
	});
}

/** For example `web-01 (toronto, 203.0.113.10)`. */
function nameOf({ value, names, details = [] }: Dropdown, record: IDataObject): string {
	const name = firstOf(record, [...names, ...value]);
	const known = details
		.map((detail) => plainText(typeof detail === 'string' ? record[detail] : detail(record)))
		.filter((detail) => detail !== '' && detail !== name);
	return known.length ? `${name} (${known.join(', ')})` : name;
}

/** The first of several values that is set; providers leave fields out, or send null or an empty text. */
function firstOf(record: IDataObject, names: string[]): string {
	return names.map((name) => plainText(record[name])).find((text) => text !== '') ?? '';
}
