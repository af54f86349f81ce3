import type { INodeProperties } from 'n8n-workflow';
import { recordLocator } from '../shared/nodeFields';
import { nameOf, type Field } from './operation';

/** The editor's field for one field of the API, by the same name. */
export function propertyFor(field: Field): INodeProperties {
	const { label: displayName, description, placeholder, kind, isSecret, search, mode } = field;
	const property = {
		displayName,
		name: nameOf(field),
		description,
		...(placeholder && { placeholder }),
	};
	if (search) {
		const locator = recordLocator({ search, byLabel: 'By ID', placeholder, mode });
		return { displayName, name: nameOf(field), description, ...locator };
	}
	switch (kind) {
		case 'flag':
			return { ...property, type: 'boolean', default: field.path === 'Active' };
		case 'choice':
			return { ...property, ...choices(field) };
		case 'integer':
		case 'decimal':
			return {
				...property,
				type: 'number',
				typeOptions: {
					minValue: field.min,
					maxValue: field.max,
					numberPrecision: kind === 'integer' ? 0 : 4,
				},
				default: 0,
			};
		case 'date':
			return { ...property, type: 'dateTime', default: '' };
		case 'list':
			return { ...property, ...list(field) };
		default:
			return {
				...property,
				type: 'string',
				...(isSecret && { typeOptions: { password: true } }),
				default: '',
			};
	}
}

function choices({
	choices: known = [],
}: Field): Pick<INodeProperties, 'type' | 'options' | 'default'> {
	const options = known.map((value) => ({ name: words(value), value }));
	return {
		type: 'options',
		options: options.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: known[0],
	};
}

/** `FixedPrice` reads `Fixed Price` in the editor. */
function words(value: string): string {
	return value.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function list({
	entry = 'Entry',
	fields = [],
}: Field): Pick<INodeProperties, 'type' | 'typeOptions' | 'placeholder' | 'default' | 'options'> {
	return {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${entry}`,
		default: {},
		options: [{ displayName: entry, name: 'entries', values: fields.map(propertyFor) }],
	};
}
