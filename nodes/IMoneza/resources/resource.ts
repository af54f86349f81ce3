import type { Operation, Resource } from '../../shared/operations/operation';
import { externalKey, newExternalKey, resourceFields } from '../fields/resource';
import { simplifiedResource } from '../simplify';

export const resourceGet: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get resource',
	description: 'Retrieve one resource, such as an article, with its pricing',
	effect: 'none',
	route: { method: 'GET', path: '/api/Property/{accessKey}/Resource/{externalKey}' },
	fields: [
		externalKey,
		{
			name: 'includePropertyData',
			label: 'Include Property Data',
			description: 'Whether to add the settings of the property under Property',
			optional: true,
			type: 'flag',
			default: false,
			in: 'query',
		},
	],
	response: { kind: 'record' },
	simplify: simplifiedResource,
};

export const resourceGetAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many resources',
	description: 'List the resources of the property',
	details:
		'iMoneza sends all of them in one response, so a limit does not make the request smaller.',
	effect: 'none',
	route: { method: 'GET', path: '/api/Property/{accessKey}/Resource' },
	response: { kind: 'list' },
	simplify: simplifiedResource,
};

export const resourceUpsert: Operation = {
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update resource',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	effect: 'changes',
	danger: 'What it replaces in the record of the resource is lost.',
	route: { method: 'PUT', path: '/api/Property/{accessKey}/Resource/{externalKey}' },
	fields: [{ ...newExternalKey, repeatedAt: 'ExternalKey' }, ...resourceFields],
	response: { kind: 'done' },
};

export const resource: Resource = {
	resource: 'resource',
	name: 'Resource',
	firstOperation: 'getAll',
	operations: [resourceGet, resourceGetAll, resourceUpsert],
};
