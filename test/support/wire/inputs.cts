import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { plainNode } from '../engine/run.cjs';
import { operationsOf } from '../publicNames/names.cjs';
import { exampleOf, type Known } from './examples.cjs';
import { withoutPath, withValue } from './paths.cjs';
import type { Provider } from './provider.cjs';

/** What an operation is tried with. It is recorded, so that later versions of the node get the very same. */
export interface Inputs {
	/** Every field that goes together with the others. */
	full: INodeParameters;
	/** Only what the operation cannot do without. */
	required: INodeParameters;
	/** The type of each field by its path; with an exclamation mark where it is required. */
	fields: Record<string, string>;
	/** Parameters that change what the node does, each set to what it is not by default. */
	switches: Record<string, unknown>;
	/** Other sets of parameters, by what they are called. */
	others: Record<string, INodeParameters>;
	/** Parameters that cannot be expressions, because they decide which others there are. */
	fixed: string[];
}

const DECIDING = ['resource', 'operation', 'authentication'];

/** The inputs of each operation of a node, derived from its description, by `resource/operation`. */
export function inputsOf(
	description: INodeTypeDescription,
	provider: Provider,
): Record<string, Inputs> {
	return Object.fromEntries(
		operationsOf(description.properties).map((operation) => [
			operation,
			inputsFor(description, provider, operation),
		]),
	);
}

function inputsFor(description: INodeTypeDescription, provider: Provider, path: string): Inputs {
	const { examples = {}, alone = {}, needed = {}, variants = {}, settings = {} } = provider;
	const known: Known = (field) => examples[`${path} ${field}`] ?? examples[field];
	const [resource, operation] = path.split('/');
	const shown = (set: INodeParameters) => shownFields(description, { resource, operation, ...set });
	const withChoice = (choice: INodeParameters): INodeParameters => {
		const own = shown(choice);
		return withoutSwitches(filled(own, { resource, operation, ...choice }, known), own);
	};
	const fields = shown({});
	const all = filled(fields, { resource, operation }, known);
	const apart = alone[path] ?? [];
	const full = apart.reduce(withoutPath, withoutSwitches(all, fields));
	const kept = [
		'resource',
		'operation',
		...shown({})
			.filter(isRequired)
			.map(({ name }) => name),
	];
	const required = (needed[path] ?? []).reduce(
		(parameters, field) => withValue(parameters, field, at(all, field)),
		Object.fromEntries(Object.entries(full).filter(([name]) => kept.includes(name))),
	);
	const fixed = fields.filter(({ noDataExpression }) => noDataExpression);
	const choices = fields.flatMap((property) => otherChoices(property, known));
	return {
		full,
		required,
		fields: fieldsIn(fields),
		switches: switchesIn(fields, known),
		fixed: [...DECIDING, ...fixed.map(({ name }) => name)],
		others: {
			...Object.fromEntries(
				choices.map(([name, value]) => [
					`${name}: ${String(value)}`,
					withChoice({ [name]: value as string }),
				]),
			),
			...Object.fromEntries(
				apart.map((field) => [`with ${field}`, withValue(required, field, at(all, field))]),
			),
			...Object.fromEntries(
				Object.entries({ ...variants[path], ...settings }).map(([name, set]) => [
					name,
					{ ...full, ...set },
				]),
			),
		},
	};
}

const at = (parameters: INodeParameters, path: string): unknown =>
	path.split('.').reduce<unknown>((part, key) => (part as INodeParameters)[key], parameters);

/** Options that keep requests back: with them in it, a case would record nothing. Their own tests are in test/unit/…/guards. */
const GUARDS = [
	...['mostItems', 'largestAmount', 'largestTotal', 'reference', 'whenAlreadySent'],
	...['expectedAmount', 'expectedCurrency', 'expectedEnvironment', 'expectedName', 'whenExists'],
];

function withoutGuards(property: INodeProperties): INodeProperties {
	if (property.name !== 'options') return property;
	const options = (property.options ?? []) as INodeProperties[];
	return { ...property, options: options.filter(({ name }) => !GUARDS.includes(name)) };
}

/** As n8n's editor shows them. */
function shownFields(description: INodeTypeDescription, set: INodeParameters): INodeProperties[] {
	const { properties, name } = description;
	const node = plainNode(name, name) as INode;
	const values = NodeHelpers.getNodeParameters(properties, set, true, false, node, description);
	const isShown = (property: INodeProperties) =>
		NodeHelpers.displayParameter(values ?? {}, property, node, description, values ?? {});
	return properties
		.filter(({ type, name }) => type !== 'notice' && type !== 'hidden' && !isDecided(name))
		.filter(isShown)
		.map(withoutGuards)
		.map((property) =>
			property.type === 'collection'
				? { ...property, options: (property.options as INodeProperties[]).filter(isShown) }
				: property,
		);
}

/** n8n adds its own request options to a declarative node; they are no part of the package. */
const isDecided = (name: string) => [...DECIDING, 'requestOptions'].includes(name);

function filled(fields: INodeProperties[], set: INodeParameters, known: Known): INodeParameters {
	const values = fields
		.filter(({ name }) => !(name in set))
		.map((property) => [property.name, valueFor(property, known)]);
	return { ...set, ...(Object.fromEntries(values) as INodeParameters) };
}

/** What decides how the node works stays as it is by default. */
function valueFor(property: INodeProperties, known: Known): unknown {
	const { name, type } = property;
	const isChoice = type === 'options' || (type === 'boolean' && !property.required);
	return isChoice && known(name) === undefined
		? property.default
		: exampleOf(property, name, known);
}

const isRequired = ({ required }: INodeProperties) => required === true;

const isSwitch = ({ type }: INodeProperties) => type === 'boolean';

function withoutSwitches(parameters: INodeParameters, fields: INodeProperties[]): INodeParameters {
	return optionFields(fields)
		.filter(isSwitch)
		.reduce((left, { name }) => withoutPath(left, `options.${name}`), parameters);
}

const optionFields = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap(({ name, options }) => (name === 'options' ? (options as INodeProperties[]) : []));

function switchesIn(fields: INodeProperties[], known: Known): Record<string, unknown> {
	const named = [
		...fields
			.filter((field) => isSwitch(field) && !field.required)
			.map((field) => ({ field, path: field.name })),
		...optionFields(fields)
			.filter(isSwitch)
			.map((field) => ({ field, path: `options.${field.name}` })),
	];
	const own = named.map(({ field, path }) => [path, exampleOf(field, path, known)]);
	const limit = fields.some(({ name }) => name === 'limit') ? [['limit', 1]] : [];
	return Object.fromEntries([...own, ...limit]) as Record<string, unknown>;
}

/** The values of a dropdown on the first level that are not its default. */
function otherChoices(property: INodeProperties, known: Known): Array<[string, unknown]> {
	if (property.type !== 'options' || !property.options) return [];
	const usual = known(property.name) ?? property.default;
	return (property.options as INodePropertyOptions[])
		.filter(({ value }) => value !== usual)
		.map(({ value }) => [property.name, value]);
}

function fieldsIn(fields: INodeProperties[]): Record<string, string> {
	const own = fields.flatMap(
		(field): Array<[string, INodeProperties]> =>
			field.type === 'collection'
				? (field.options as INodeProperties[]).map((inner) => [
						`${field.name}.${inner.name}`,
						inner,
					])
				: [[field.name, field]],
	);
	return Object.fromEntries(
		own.map(([path, { type, required }]) => [path, required ? `${type}!` : type]),
	);
}
