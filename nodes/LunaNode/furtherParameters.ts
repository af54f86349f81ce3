import { isBlank } from '../shared/operations/coerce';
import type { Field, JsonField } from '../shared/operations/field';
import { fieldProblem, type Problem } from '../shared/result';

/** What the signature adds to each request by itself. */
const ADDED_BY_SIGNATURE = ['api_id', 'api_partialkey'];

/**
 * Parameters that the API knows and this package has no field for. Each is sent under its own name.
 *
 * @param fields of the operation, which are given there and not here
 */
export function furtherParameters(fields: Field[]): JsonField {
	return {
		name: 'furtherParameters',
		label: 'Further Parameters (JSON)',
		description:
			'Parameters that LunaNode takes and this node has no field for, as a JSON object such as {"storage": 50}. They are sent as they are named.',
		placeholder: 'e.g. {"storage": 50}',
		optional: true,
		type: 'json',
		shape: 'object',
		default: '{}',
		example: '{"storage": 50}',
		spread: true,
		check: (value) => checkNames('Further Parameters (JSON)', value, hasField(fields)),
	};
}

/** The check of a map whose entries share the names of the API with general parameters, which are `taken`. */
export function notTaken(taken: string[]): (value: unknown) => Problem | undefined {
	return (value) => checkNames('Check Parameters', value, (name) => taken.includes(name));
}

function hasField(fields: Field[]): (name: string) => boolean {
	const names = fields.map(({ name }) => name);
	return (name) => names.includes(name);
}

function checkNames(
	label: string,
	value: unknown,
	isTaken: (name: string) => boolean,
): Problem | undefined {
	const entries = Object.entries(value as object).filter(([, entry]) => !isBlank(entry));
	return entries
		.map(([name, entry]) => wrongName(label, name, isTaken) ?? wrongValue(label, name, entry))
		.find(Boolean);
}

function wrongName(
	label: string,
	name: string,
	isTaken: (name: string) => boolean,
): Problem | undefined {
	if (ADDED_BY_SIGNATURE.includes(name)) {
		return fieldProblem(
			{ label },
			`holds '${name}', which the signature of each request adds`,
			'Remove it',
		).problem;
	}
	if (isTaken(name)) {
		return fieldProblem(
			{ label },
			`holds '${name}', which LunaNode's API uses for a general parameter of this operation`,
			'Remove it. The general parameter has a field of its own; one of the check type by the same name, such as name and type of a dns check, cannot be sent.',
		).problem;
	}
	if (/^\w+$/.test(name) && name !== '__proto__') return undefined;
	return fieldProblem(
		{ label },
		`cannot hold '${name.slice(0, 40)}'`,
		'Names have letters, digits and underscores, as the API spells them',
	).problem;
}

function wrongValue(label: string, name: string, value: unknown): Problem | undefined {
	if (typeof value !== 'object') return undefined;
	return fieldProblem(
		{ label },
		`holds a list or an object under '${name}'`,
		'Give a text, a number, true or false',
	).problem;
}
