import type { Operation } from '../../operation';
import { accessFields, resourceUrl } from '../../parameters/access';

export const accessCheckByUserToken: Operation = {
	operation: 'checkByUserToken',
	name: 'Check by User Token',
	sentence: 'Check access by user token',
	description:
		'Ask whether a reader may see a resource. This counts as an access and can use up the reader’s quota. The answer holds a new user token to store.',
	method: 'GET',
	path: '/api/Resource/{accessKey}/{resourceKey}',
	required: [
		{
			path: 'resourceKey',
			label: 'Resource Key',
			description:
				'The external key of the resource. Up to 50 characters; letters, digits, dash, underscore and dot are safe.',
			placeholder: 'e.g. article-17',
			kind: 'key',
			in: 'path',
		},
		resourceUrl,
		{
			path: 'UserToken',
			label: 'User Token',
			description:
				'The token from the cookie iMonezaUT, as the last answer gave it. Leave it empty for a reader who has none.',
			kind: 'text',
			in: 'query',
			isAlwaysSent: true,
			isSecret: true,
		},
	],
	optional: accessFields,
	countsAsAccess: true,
	answer: 'access',
};
