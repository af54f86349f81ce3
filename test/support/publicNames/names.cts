import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValue,
} from 'n8n-workflow';

/** What is public about one parameter, for all operations for which it is the same. */
export interface Line {
	/** The path in the stored parameters, e.g. `options.concurrency` */
	name: string;
	/** e.g. `vm: delete info; volume: attach`; left out where there are no operations. */
	for?: string;
	type: string;
	/** n8n stores what differs from the default and nothing else, so a default is as public as a name. */
	default: unknown;
	required?: true;
	/** Other parameters that decide whether it is shown, as n8n has them. */
	when?: string;
	values?: unknown[];
	modes?: string;
}

/** The operations of a node as `resource/operation`; none for a trigger or a credential. */
export function operationsOf(properties: INodeProperties[]): string[] {
	const values = (name: string) => properties.filter((property) => property.name === name);
	return values('resource').flatMap(({ options }) =>
		valuesIn(options).flatMap((resource) =>
			values('operation')
				.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes(resource))
				.flatMap((operation) => valuesIn(operation.options).map((value) => `${resource}/${value}`)),
		),
	);
}

/** All parameters of a node, or all fields of a credential, sorted and with what is inside of collections. */
export function linesOf(properties: INodeProperties[]): Line[] {
	const lines = below(properties, '', operationsOf(properties));
	const merged = new Map<string, { line: Line; operations: string[] }>();
	for (const { line, operations } of lines) {
		const key = JSON.stringify(line);
		const same = merged.get(key) ?? { line, operations: [] };
		same.operations.push(...operations);
		merged.set(key, same);
	}
	return [...merged.values()]
		.map(({ line: { name, ...rest }, operations }) => ({
			name,
			...(operations.length && { for: compact(operations) }),
			...rest,
		}))
		.sort((a, b) => compare(a.name, b.name) || compare(a.for ?? '', b.for ?? ''));
}

/** The opposite of `compact`. */
export function expand(text = ''): string[] {
	if (text === '') return [];
	return text.split('; ').flatMap((part) => {
		const [resource, operations] = part.split(': ');
		return operations.split(' ').map((operation) => `${resource}/${operation}`);
	});
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Found {
	line: Line;
	operations: string[];
}

function below(properties: INodeProperties[], path: string, within: string[]): Found[] {
	return properties
		.filter(({ type }) => type !== 'notice')
		.flatMap((property) => {
			const name = `${path}${property.name}`;
			const operations = within.filter((operation) => isShown(property, operation));
			return [
				{ line: lineOf(property, name), operations },
				...nested(property).flatMap(([folder, fields]) =>
					below(fields, `${name}.${folder}`, operations),
				),
			];
		});
}

/** Collections have fields, fixed collections have groups of fields. */
function nested({ type, options = [] }: INodeProperties): Array<[string, INodeProperties[]]> {
	if (type === 'collection') return [['', options as INodeProperties[]]];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).map(({ name, values }) => [`${name}.`, values]);
}

function lineOf(property: INodeProperties, name: string): Line {
	const { type, required, displayOptions, modes } = property;
	const conditions = Object.entries(displayOptions ?? {}).flatMap(([kind, rules]) =>
		Object.entries(rules as Record<string, unknown[]>)
			.filter(([key]) => !DECIDING.includes(key))
			.map(([key, values]) => `${kind} ${key}=${values.join('|')}`),
	);
	const hasValues = type === 'options' || type === 'multiOptions';
	return {
		name,
		type,
		default: property.default,
		...(required && { required }),
		...(conditions.length && { when: conditions.join(', ') }),
		...(hasValues && property.options && { values: valuesIn(property.options) }),
		...(modes && { modes: modes.map((mode) => mode.name).join(' ') }),
	};
}

const DECIDING = ['resource', 'operation', '/resource', '/operation'];

/** Whether a parameter belongs to an operation, given as `resource/operation`; other parameters may hide it all the same. */
export function isShown({ displayOptions }: INodeProperties, path: string): boolean {
	const [resource, operation] = path.split('/');
	const matches = (rules: Record<string, unknown> | undefined, name: string, value: string) =>
		[name, `/${name}`]
			.map((key) => rules?.[key] as NodeParameterValue[] | undefined)
			.map((values) => values && values.includes(value));
	const named = [
		['resource', resource],
		['operation', operation],
	];
	return named.every(
		([name, value]) =>
			!matches(displayOptions?.show, name, value).includes(false) &&
			!matches(displayOptions?.hide, name, value).includes(true),
	);
}

function valuesIn(options: INodeProperties['options'] = []) {
	return (options as INodePropertyOptions[]).map(({ value }) => value);
}

function compact(operations: string[]): string {
	const byResource = new Map<string, string[]>();
	for (const path of [...operations].sort(compare)) {
		const [resource, operation] = path.split('/');
		byResource.set(resource, [...(byResource.get(resource) ?? []), operation]);
	}
	return [...byResource].map(([resource, names]) => `${resource}: ${names.join(' ')}`).join('; ');
}
