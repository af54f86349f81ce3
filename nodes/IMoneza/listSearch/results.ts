import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Operation } from '../operation';
import { IMONEZA_MANAGEMENT_CREDENTIAL } from '../signing';
import { read } from '../transport';

/** The records of a reading operation, for a dropdown. iMoneza has no paging, so one request has them all. */
export async function recordsOf(
	context: ILoadOptionsFunctions,
	operation: Operation,
): Promise<IDataObject[]> {
	const credential = await context.getCredentials(IMONEZA_MANAGEMENT_CREDENTIAL);
	return await read(context, credential, operation);
}

/**
 * The entries of a dropdown.
 *
 * @param filter what the user types to search; matched against name and value, whatever the case
 */
export function entries(
	records: unknown,
	filter: string | undefined,
	entry: (record: IDataObject) => { name: unknown; value: unknown },
): INodeListSearchResult {
	const wanted = (filter ?? '').trim().toLowerCase();
	const results = ((Array.isArray(records) ? records : []) as IDataObject[])
		.map(entry)
		.map(({ name, value }) => ({ name: String(name || value), value: String(value ?? '') }))
		.filter(({ name, value }) => value && `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	return { results };
}
