import type { INodeProperties } from 'n8n-workflow';
import { isObject } from '../../json';
import { fieldProblem, problem, type Result } from '../../result';
import { isBlank, quoted } from '../coerce';
import type { PairsField } from '../field';

export function pairsProperty(field: PairsField): Partial<INodeProperties> {
	return {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${field.entry}`,
		default: {},
		options: [
			{
				displayName: field.entry,
				name: field.entryName,
				values: [nameProperty(field), valueProperty(field)],
			},
		],
	};
}

function nameProperty({ pair: { name }, dependsOn = [] }: PairsField): INodeProperties {
	const { label: displayName, description, placeholder, search } = name;
	const property = { displayName, name: 'name', description, default: '' };
	if (!search) return { ...property, type: 'string', ...(placeholder && { placeholder }) };
	return {
		...property,
		type: 'options',
		typeOptions: { loadOptionsMethod: search, loadOptionsDependsOn: dependsOn },
	};
}

function valueProperty({ pair: { value } }: PairsField): INodeProperties {
	const { description, placeholder } = value;
	return {
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		...(placeholder && { placeholder }),
		description,
	};
}

/**
 * Names with texts. The editor keeps them as a list of pairs; an expression may give an object instead. Empty values are left out.
 *
 * @returns no value for no pairs
 */
export function checkPairs(field: PairsField, raw: unknown): Result<object | undefined> {
	const entries = pairsIn(field, raw);
	if (!entries) {
		return fieldProblem(
			field,
			`holds ${quoted(raw)}, which is not a list of names and values`,
			'Check the expression in it',
		);
	}
	const value: Record<string, unknown> = {};
	for (const [name, text] of entries.filter(([, text]) => field.repeatable || !isBlank(text))) {
		const isKnown = Object.prototype.hasOwnProperty.call(value, name);
		if (!name) {
			return problem(
				`An entry under '${field.label}' has a value but no name`,
				'Fill in its name, or remove the entry',
			);
		}
		if (isKnown && !field.repeatable) {
			return problem(
				`'${name}' stands more than once under '${field.label}'`,
				'Remove all but one of these entries',
			);
		}
		const earlier = isKnown ? [value[name]].flat() : [];
		Object.defineProperty(value, name, {
			value: field.repeatable ? [...earlier, text] : text,
			enumerable: true,
			configurable: true,
			writable: true,
		});
	}
	return { value: Object.keys(value).length ? value : undefined };
}

function pairsIn({ entryName }: PairsField, raw: unknown): Array<[string, string]> | undefined {
	const isMap = isObject(raw) && !(entryName in raw);
	const list = isObject(raw) ? (isMap ? Object.entries(raw) : (raw[entryName] ?? [])) : raw;
	if (!Array.isArray(list)) return undefined;
	const pairs: unknown[] = list;
	return pairs.map((pair): [string, string] => {
		if (Array.isArray(pair)) return [String(pair[0]).trim(), asText(pair[1])];
		return isObject(pair) ? [asText(pair.name), asText(pair.value)] : ['', asText(pair)];
	});
}

function asText(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string).trim();
}
