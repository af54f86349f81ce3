import type { INodeProperties } from 'n8n-workflow';
import { resourceAndOperation, type NodeResource } from '../shared/nodeFields';
import { authenticationField, platformOnlyField } from './authentication';
import type { Operation } from './operation';
import { OPERATIONS, RESOURCES } from './resources';

const PLATFORM_ONLY = ['checkout'];

/** All fields of the node, derived from its operations. */
export const nodeFields: INodeProperties[] = [
	authenticationField({ hide: { resource: PLATFORM_ONLY } }),
	// The slash keeps the editor from taking Resource for a part of the authentication, which it would hide.
	platformOnlyField({ show: { '/resource': PLATFORM_ONLY } }),
	...resourceAndOperation(RESOURCES.map(withOperations), 'checkout'),
	...OPERATIONS.flatMap(shownFields),
];

function withOperations(resource: (typeof RESOURCES)[number]): NodeResource {
	const operations = OPERATIONS.filter((operation) => operation.resource === resource.resource);
	const [{ operation: first }] = operations;
	return {
		...resource,
		operations: operations.map(({ operation, name, sentence, description }) => ({
			name,
			value: operation,
			action: sentence,
			description,
		})),
		default: first,
	};
}

function shownFields({ resource, operation, fields }: Operation): INodeProperties[] {
	const show = { resource: [resource], operation: [operation] };
	return fields.map((field) => {
		const { show: own, hide } = field.displayOptions ?? {};
		return { ...field, displayOptions: { show: { ...show, ...own }, ...(hide && { hide }) } };
	});
}
