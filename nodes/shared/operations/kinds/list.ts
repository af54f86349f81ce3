import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../json';
import { fieldProblem, problem, type Result } from '../../result';
import { quoted } from '../coerce';
import type { Field, ListField } from '../field';

/** Checks one field of an entry, as the first level is checked. */
export type CheckField = (field: Field, raw: unknown) => Result<unknown>;

/** @param property makes the editor's field for each field of an entry */
export function listProperty(
	field: ListField,
	property: (field: Field) => INodeProperties,
): Partial<INodeProperties> {
	return {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${field.entry}`,
		default: {},
		options: [{ displayName: field.entry, name: 'entries', values: field.fields.map(property) }],
	};
}

/**
 * The entries of a list, an object each. The editor keeps them under `entries`.
 *
 * @returns no value for a list without entries, unless that empties the provider's one
 */
export function checkList(
	field: ListField,
	raw: unknown,
	check: CheckField,
): Result<unknown[] | undefined> {
	const entries = isObject(raw) ? (raw.entries ?? []) : raw;
	if (!Array.isArray(entries)) {
		return fieldProblem(
			field,
			`holds ${quoted(raw)}, which is not a list`,
			'Check the expression in it',
		);
	}
	const value: unknown[] = [];
	for (const [index, entry] of entries.entries()) {
		const checked = checkEntry(field, entry, check);
		if ('problem' in checked) {
			const { message, description } = checked.problem;
			return problem(`${message} (entry ${index + 1} of '${field.label}')`, description);
		}
		value.push(checked.value);
	}
	return { value: value.length || field.emptyReplaces ? value : undefined };
}

function checkEntry({ fields }: ListField, entry: unknown, check: CheckField): Result<object> {
	const value: Record<string, unknown> = {};
	for (const field of fields) {
		const checked = check(field, isObject(entry) ? entry[field.name] : undefined);
		if ('problem' in checked) return checked;
		if (checked.value === undefined) {
			return fieldProblem(field, 'is empty', `Fill in the '${field.label}'`);
		}
		value[field.path ?? field.name] = checked.value;
	}
	return { value };
}
