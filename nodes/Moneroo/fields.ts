import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	additionalFields,
	limitField,
	optionsField,
	resourceAndOperation,
	returnAllField,
	simplifyField,
} from '../shared/nodeFields';
import { preparing } from '../shared/request/preparedItems';
import { propertyFor } from './fieldProperty';
import { isRequired, type Field, type Operation, type Resource } from './operation';
import { prepare } from './prepare';
import { validateOnlyField } from './validateOnly';

/** All fields of the node, derived from the table of operations. */
export function fieldsFor(resources: Resource[]): INodeProperties[] {
	return [
		...resourceAndOperation(
			resources.map(({ operations, ...resource }) => ({
				...resource,
				operations: operations.map(operationOption),
			})),
			'payment',
		),
		...resources.flatMap(({ resource, operations }) =>
			operations.flatMap((operation) => operationFields(resource, operation)),
		),
	];
}

function operationOption(operation: Operation): INodePropertyOptions {
	return {
		name: operation.name,
		value: operation.operation,
		action: operation.sentence,
		description: operation.description,
		routing: {
			request: { method: operation.method, url: operation.path },
			// Paginate hands the request to the node's pagination function, which sends and reads all of them.
			send: { preSend: [preparing(prepare(operation))], paginate: true },
		},
	};
}

/** The fields of one operation, in the order that n8n asks for: what is required first, collections last. */
function operationFields(resource: string, operation: Operation): INodeProperties[] {
	const show = { resource: [resource], operation: [operation.operation] };
	const shown = (property: INodeProperties, field?: Field): INodeProperties => ({
		...property,
		displayOptions: {
			show: { ...show, ...(field?.onlyFor && { method: field.onlyFor }) },
			...(field?.notFor && { hide: { method: field.notFor } }),
		},
	});
	const required = (operation.required ?? []).map((field) =>
		shown(
			{ ...propertyFor(field), ...(isRequired(operation, field) && { required: true }) },
			field,
		),
	);
	const optional = (operation.optional ?? []).map(propertyFor);
	return [
		...required,
		...behaviourFields(operation).map((property) => shown(property)),
		...(optional.length ? [shown(additionalFields(optional))] : []),
		...(operation.answer === 'created' ? [shown(optionsField([validateOnlyField]))] : []),
	];
}

function behaviourFields({ answer }: Operation): INodeProperties[] {
	if (answer === 'catalogue') return [returnAllField, limitField];
	return answer === 'transaction' ? [simplifyField] : [];
}
