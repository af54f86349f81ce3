import type { IDataObject } from 'n8n-workflow';
import type { Connection } from '../request/client';
import { valueAt } from '../valueAt';
import { plainText } from './coerce';
import type { Dropdown } from './dropdowns';
import type { Field } from './field';
import type { Provider, Values } from './operation';
import { readRecords } from './records';

/** A record of a list, by what identifies it and what it is called. */
export interface NamedRecord {
	id: string;
	/** All names that it has; a list may show one that differs from what a person calls it. */
	names: string[];
	record: IDataObject;
}

/**
 * The records of the list that a dropdown shows, for an execution.
 *
 * @param search name of the dropdown
 * @param values of the operation, of which the list may need some
 * @throws as `readRecords`, and Error for a dropdown that the provider does not have
 */
export async function lookUp(
	provider: Provider,
	connection: Connection,
	search: string,
	values: Values,
): Promise<NamedRecord[]> {
	const row = provider.dropdowns?.find((dropdown) => dropdown.search === search);
	if (!row) throw new Error(`There is no list ${search}`);
	const sent = [...(row.sends ?? []), ...(row.needs ?? [])].map(({ name }) => name);
	const wanted = Object.fromEntries(
		sent.filter((name) => name in values).map((name) => [name, values[name]]),
	);
	const chosen = ({ name }: Field) => plainText(values[name]);
	const records = await listedRecords(provider, connection, row, wanted, chosen);
	return records.map((record) => namedRecord(row, record)).filter(({ id }) => id !== '');
}

function namedRecord({ value, names }: Dropdown, record: IDataObject): NamedRecord {
	const texts = (keys: string[]) =>
		keys.map((key) => plainText(record[key])).filter((text) => text !== '');
	return { id: texts(value)[0] ?? '', names: [...new Set(texts(names))], record };
}

/**
 * The records that a dropdown offers.
 *
 * @param values that the list is asked with
 * @param chosen what was chosen for a field, as text; the dropdown may pick by it
 * @throws as `readRecords`
 */
export async function listedRecords(
	provider: Provider,
	connection: Connection,
	row: Dropdown,
	values: Values,
	chosen: (field: Field) => string,
): Promise<IDataObject[]> {
	const records = await readRecords(provider, connection, row, values);
	const found = row.key === undefined ? records : listUnder(records[0], row.key);
	return row.pick ? row.pick(found, chosen) : found;
}

function listUnder(record: IDataObject | undefined, key: string): IDataObject[] {
	const list = valueAt(record, key);
	return Array.isArray(list) ? (list as IDataObject[]) : [];
}

/** For a message: at most ten records by ID and name. */
export function candidates(records: NamedRecord[]): string {
	const shown = records
		.slice(0, 10)
		.map(({ id, names: [name] }) => (name ? `${name} (${id})` : id));
	return shown.join(', ') + (records.length > 10 ? ` and ${records.length - 10} more` : '');
}
