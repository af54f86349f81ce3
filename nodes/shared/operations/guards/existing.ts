import type { INodeExecutionData } from 'n8n-workflow';
import type { Problem } from '../../result';
import type { ChoiceField } from '../field';
import { candidates, lookUp, type NamedRecord } from '../lookUp';
import type { ItemCall } from '../operation';
import { readRecords } from '../records';

/** Where a record that is about to be made may exist already. */
export interface Existing {
	/** The field that holds its name. */
	name: string;
	/** The dropdown that lists the records … */
	search?: string;
	/** … or the reading operation of the same resource, with the fields of a record that are compared. */
	list?: { operation: string; equal: string[] };
	/** A field that, once it is filled in, means that nothing new is made. */
	unless?: string;
}

const whenExists: ChoiceField = {
	name: 'whenExists',
	label: 'When It Exists',
	description:
		'What to do when there is a record of the same name already. The list is read first; what is made elsewhere at the same moment is not seen.',
	type: 'choice',
	choices: [
		{ name: 'Create Another', value: 'create', description: 'The list is not read' },
		{ name: 'Error', value: 'error', description: 'The item fails, and nothing is sent' },
		{ name: 'Skip', value: 'skip', description: 'The item is the record that exists' },
	],
	default: 'create',
	required: false,
};

export const WHEN_EXISTS = [whenExists];

/**
 * What there is instead of what an item would make.
 *
 * @returns undefined when it is to be made
 * @throws NodeApiError when the list cannot be read
 */
export async function existingRecord(
	call: ItemCall,
): Promise<{ items: INodeExecutionData[] } | { problem: Problem } | undefined> {
	const { operation, options, values } = call;
	const choice = options[whenExists.name] ?? whenExists.default;
	const { existing } = operation;
	if (!existing || choice === whenExists.default) return undefined;
	if (existing.unless !== undefined && values[existing.unless] !== undefined) return undefined;
	const found = await sameRecords(call, existing);
	if (!found.length) return undefined;
	const name = String(values[existing.name]);
	if (choice === 'skip' && found.length === 1) {
		return { items: [{ json: { ...found[0].record, existed: true } }] };
	}
	const problem: Problem = {
		message: `'${name}' exists already: ${candidates(found)}. Nothing was sent`,
		description:
			choice === 'skip'
				? 'There are several of that name, so it is not known which one is meant. Rename them, or use the ID'
				: `Choose another name, or Skip under '${whenExists.label}'`,
		reason: 'blocked',
	};
	return { problem };
}

async function sameRecords(
	{ provider, connection, resource, values }: ItemCall,
	{ name, search, list }: Existing,
): Promise<NamedRecord[]> {
	const wanted = String(values[name]);
	if (search !== undefined) {
		const records = await lookUp(provider, connection, search, values);
		return records.filter(({ names }) => names.includes(wanted));
	}
	const operation = resource.operations.find(({ value }) => value === list?.operation);
	if (!operation || !list) throw new Error(`There is no list for ${name}`);
	const needed = Object.fromEntries(
		(operation.fields ?? [])
			.filter((field) => !field.optional)
			.map((field) => [field.name, values[field.name]]),
	);
	const records = await readRecords(provider, connection, { resource, operation }, needed);
	return records
		.filter((record) => list.equal.every((key) => String(record[key]) === String(values[key])))
		.map((record) => ({ id: String(record.id ?? ''), names: [wanted], record }));
}
