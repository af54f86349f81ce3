import type { Operation } from '../../operation';
import { externalKey } from '../../parameters/resource';

export const resourceGet: Operation = {
	operation: 'get',
	name: 'Get',
	sentence: 'Get resource',
	description: 'Retrieve one resource, such as an article, with its pricing',
	method: 'GET',
	path: '/api/Property/{accessKey}/Resource/{externalKey}',
	required: [externalKey],
	optional: [
		{
			path: 'includePropertyData',
			label: 'Include Property Data',
			description: 'Whether to add the settings of the property under Property',
			kind: 'flag',
			in: 'query',
		},
	],
	answer: 'resource',
};
