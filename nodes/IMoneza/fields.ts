import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	additionalFields,
	limitField,
	resourceAndOperation,
	returnAllField,
	simplifyField,
} from '../shared/nodeFields';
import { preparing } from '../shared/request/preparedItems';
import { keepAnswer } from './answer';
import { propertyFor } from './fieldProperty';
import { importFields } from './importFields';
import { isLong, type Operation, type Resource } from './operation';
import { prepare } from './prepare';

/** Written into the addresses of the routing; blanks and quotes come from copying, see `pastedKey`. */
const ACCESS_KEY =
	'{{ encodeURIComponent(($credentials.accessKey || "").replace(/[\\s"\'`\\u200b-\\u200d\\ufeff]/g, "")) }}';

/** All fields of the node, derived from the table of operations. */
export function fieldsFor(resources: Resource[]): INodeProperties[] {
	return [
		...resourceAndOperation(
			resources.map(({ operations, ...resource }) => ({
				...resource,
				operations: operations.map(operationOption),
			})),
			'resource',
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
			request: {
				method: operation.method,
				url: `=${operation.path.replace('{accessKey}', ACCESS_KEY)}`,
			},
			// Paginate hands the request to the node's pagination function, which sends it and reads the answer.
			send: { preSend: [preparing(prepare(operation))], paginate: true },
			output: { postReceive: [keepAnswer] },
		},
	};
}

/** The fields of one operation, in the order that n8n asks for: what is required first, collections last. */
function operationFields(resource: string, operation: Operation): INodeProperties[] {
	const { required = [], optional = [], isImport, answer } = operation;
	const properties: INodeProperties[] = [
		...required.map((field) => ({
			...propertyFor(field),
			...(!field.isAlwaysSent && { required: true }),
		})),
		...(isImport ? importFields : []),
		...(answer === 'resources' ? [returnAllField, limitField] : []),
		...(isLong(answer) ? [simplifyField] : []),
		...(optional.length ? [additionalFields(optional.map(propertyFor))] : []),
	];
	return properties.map((property) => ({
		...property,
		displayOptions: {
			show: {
				resource: [resource],
				operation: [operation.operation],
				...property.displayOptions?.show,
			},
		},
	}));
}
