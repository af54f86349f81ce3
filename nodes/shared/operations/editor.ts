import type { INodeProperties } from 'n8n-workflow';
import {
	additionalFields,
	limitField,
	optionsField,
	resourceAndOperation,
	returnAllField,
	simplifyField,
} from '../nodeFields';
import { READ_METHODS } from '../request/method';
import type { Field } from './field';
import { optionFields } from './guards';
import { isRequired } from './item';
import { propertyFor } from './kinds';
import type { Operation, Provider, Resource } from './operation';
import { optionProperties } from './options';

/** All fields of a node, derived from its operations. */
export function fieldsFor({ resources, firstResource }: Provider): INodeProperties[] {
	return [
		...resourceAndOperation(
			resources.map(({ resource, operations, name, description, firstOperation }) => ({
				resource,
				name,
				description,
				default: firstOperation,
				operations: operations.map((operation) => ({
					name: operation.name,
					value: operation.value,
					action: operation.action,
					description: operation.description,
				})),
			})),
			firstResource,
		),
		...resources.flatMap(resourceFields),
	];
}

/** The fields of one resource, in the order that n8n asks for: what is required first, collections last. */
function resourceFields({ resource, operations }: Resource): INodeProperties[] {
	return [
		...shown(resource, operations, notice),
		...shown(resource, operations, firstLevel),
		...shown(resource, operations, standardFields),
		...shown(resource, operations, optionalFields),
		...shown(resource, operations, operationOptions),
	];
}

/** What is lost for good stands on top. */
function notice({ danger, effect }: Operation): INodeProperties[] {
	if (danger === undefined) return [];
	const hide = { method: READ_METHODS };
	return [
		{
			displayName: `This cannot be undone. ${danger}`,
			name: 'danger',
			type: 'notice',
			default: '',
			...(effect === 'byMethod' && { displayOptions: { hide } }),
		},
	];
}

function firstLevel({ fields = [] }: Operation): INodeProperties[] {
	return fields
		.filter(({ optional }) => !optional)
		.map((field) => ({
			...propertyFor(field),
			...(isRequired(field) && { required: true }),
			...displayFor(field),
		}));
}

function displayFor({ showFor }: Field): Pick<INodeProperties, 'displayOptions'> {
	if (!showFor) return {};
	const { field, values, not } = showFor;
	return { displayOptions: { [not ? 'hide' : 'show']: { [field]: values } } };
}

function standardFields({ response, simplify }: Operation): INodeProperties[] {
	return [
		...(response.kind === 'list' ? [returnAllField, limitField] : []),
		...(simplify ? [simplifyField] : []),
	];
}

function optionalFields({ fields = [] }: Operation): INodeProperties[] {
	const optional = fields.filter((field) => field.optional);
	return optional.length ? [additionalFields(optional.map(propertyFor))] : [];
}

function operationOptions(operation: Operation): INodeProperties[] {
	const { effect } = operation;
	const collection = (changes: boolean): INodeProperties[] => {
		const options = [
			...optionFields(operation, changes).map(propertyFor),
			...optionProperties(operation, changes),
		];
		return options.length ? [optionsField(options)] : [];
	};
	if (effect !== 'byMethod') return collection(effect === 'changes');
	const method = READ_METHODS;
	return [
		...collection(false).map((field) => ({ ...field, displayOptions: { show: { method } } })),
		...collection(true).map((field) => ({ ...field, displayOptions: { hide: { method } } })),
	];
}

/**
 * Shows properties for their operations, in the order that each operation has. What is the same for several operations of a resource
 * stands once, for all of them.
 */
function shown(
	resource: string,
	operations: Operation[],
	propertiesOf: (operation: Operation) => INodeProperties[],
): INodeProperties[] {
	const merged: Array<{ key: string; property: INodeProperties; values: string[] }> = [];
	for (const operation of operations) {
		let next = 0;
		for (const property of propertiesOf(operation)) {
			const key = JSON.stringify(property);
			const known = merged.findIndex((entry, at) => at >= next && entry.key === key);
			if (known < 0) merged.splice(next, 0, { key, property, values: [operation.value] });
			else merged[known].values.push(operation.value);
			next = Math.max(known, next) + 1;
		}
	}
	return merged.map(({ property, values }) => {
		const { show, hide } = property.displayOptions ?? {};
		return {
			...property,
			displayOptions: {
				show: { resource: [resource], operation: values, ...show },
				...(hide && { hide }),
			},
		};
	});
}
