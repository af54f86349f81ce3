import type { Operation, Resource } from '../../shared/operations/operation';
import { simplifiedProperty } from '../simplify';

export const propertyGet: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get property',
	description:
		'Retrieve the settings of the property with its pricing groups and subscription groups',
	details: 'It is the property that the access key belongs to.',
	effect: 'none',
	route: { method: 'GET', path: '/api/Property/{accessKey}' },
	response: { kind: 'record' },
	simplify: simplifiedProperty,
};

export const property: Resource = {
	resource: 'property',
	name: 'Property',
	firstOperation: 'get',
	operations: [propertyGet],
};
