import type { Operation } from '../../operation';

export const propertyGet: Operation = {
	operation: 'get',
	name: 'Get',
	sentence: 'Get property',
	description:
		'Retrieve the settings of the property that the access key belongs to, with its pricing groups and subscription groups',
	method: 'GET',
	path: '/api/Property/{accessKey}',
	answer: 'property',
};
