import type { Problem } from '../../result';
import type { Field, TextField } from '../field';
import { candidates, lookUp } from '../lookUp';
import type { ItemCall, Operation } from '../operation';

const expectedName: TextField = {
	name: 'expectedName',
	label: 'Expected Name',
	description:
		'The name that the record has to have. It is read first, and nothing happens when it is called otherwise or cannot be found.',
	placeholder: 'e.g. web-01',
	type: 'text',
	required: false,
	filledOnceAdded: true,
};

export const EXPECTED_NAME = [expectedName];

/** The field whose record an operation destroys, where that can be looked up by a list. */
export function destroyedRecord({ destroys, fields = [] }: Operation): Field | undefined {
	return fields.find(({ name, type }) => name === destroys && type === 'record');
}

/**
 * Whether the record that is about to be destroyed has another name than is expected.
 *
 * @throws NodeApiError when its list cannot be read
 */
export async function otherName(call: ItemCall): Promise<Problem | undefined> {
	const { provider, connection, operation, values, options } = call;
	const wanted = options[expectedName.name];
	const field = destroyedRecord(operation);
	if (wanted === undefined || field?.type !== 'record') return undefined;
	const id = String(values[field.name]);
	const records = await lookUp(provider, connection, field.search, values);
	const found = records.filter((record) => record.id === id);
	if (found.length === 1 && found[0].names.includes(String(wanted))) return undefined;
	const what = found.length
		? `is called ${found.map(({ names }) => `'${names.join("' or '") || 'nothing'}'`).join(', ')}, not '${String(wanted)}'`
		: `cannot be found in the list, so nobody knows whether it is called '${String(wanted)}'`;
	const named = records.filter(({ names }) => names.includes(String(wanted)));
	return {
		message: `The '${field.label}' ${id} ${what}. Nothing was done`,
		description: named.length
			? `Of this name there is: ${candidates(named)}`
			: `Check the '${field.label}' and the '${expectedName.label}'`,
		reason: 'blocked',
	};
}
