import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValueType,
} from 'n8n-workflow';

const LATER = '2031-03-01T08:30:00Z';

/** Looks up what a provider says about a path; undefined where it says nothing. */
export type Known = (path: string) => unknown;

/**
 * A sensible value for a field: the provider's own, else what the placeholder shows, else one of the field's type that differs from
 * the default.
 */
export function exampleOf(property: INodeProperties, path: string, known: Known) {
	const value = known(path);
	return (
		value === undefined ? made(property, path, known) : asStored(property, value)
	) as NodeParameterValueType;
}

function made(property: INodeProperties, path: string, known: Known): unknown {
	const { type, placeholder, modes } = property;
	const shown = shownIn(placeholder);
	switch (type) {
		case 'number':
			return shown === undefined ? numberFor(property) : Number(shown);
		case 'boolean':
			return property.default !== true;
		case 'dateTime':
			return LATER;
		case 'options':
			return otherValue(property);
		case 'multiOptions':
			return ['1001', '1002'];
		case 'json':
			return shown ?? '{ "made": "up" }';
		case 'resourceLocator': {
			const byId = modes?.find(({ name }) => name === 'id');
			return asStored(property, shownIn(byId?.placeholder) ?? 'made-up');
		}
		case 'collection':
			return collection(property, path, known);
		case 'fixedCollection':
			return fixedCollection(property, path, known);
		default:
			return shown ?? `Made up ${path.split('.').pop()}`;
	}
}

/** What n8n keeps of a value: a locator knows how it was chosen. */
function asStored({ type }: INodeProperties, value: unknown): unknown {
	return type === 'resourceLocator' ? { __rl: true, mode: 'id', value } : value;
}

const shownIn = (placeholder = '') => /^e\.g\. (.+)$/s.exec(placeholder)?.[1];

function numberFor({ typeOptions, default: usual }: INodeProperties): number {
	const { minValue = 0, maxValue = Infinity } = typeOptions ?? {};
	return Math.min(maxValue, Math.max(minValue, Number(usual) || 0) + 2);
}

function otherValue(property: INodeProperties): unknown {
	const values = (property.options as INodePropertyOptions[]).map(({ value }) => value);
	return values.find((value) => value !== property.default) ?? property.default;
}

function collection(property: INodeProperties, path: string, known: Known): INodeParameters {
	const fields = (property.options ?? []) as INodeProperties[];
	return Object.fromEntries(
		fields.map((field) => [field.name, exampleOf(field, `${path}.${field.name}`, known)]),
	);
}

function fixedCollection(property: INodeProperties, path: string, known: Known): INodeParameters {
	const groups = (property.options ?? []) as INodePropertyCollection[];
	const entries = groups.map(({ name, values }): [string, INodeParameters[] | INodeParameters] => {
		const entry = Object.fromEntries(
			values.map((field) => [field.name, exampleOf(field, `${path}.${name}.${field.name}`, known)]),
		);
		return [name, property.typeOptions?.multipleValues ? [entry, entry] : entry];
	});
	return Object.fromEntries(entries) as INodeParameters;
}
