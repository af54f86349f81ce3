import type { Operation } from '../../operation';
import { accessFields, resourceUrl } from '../../parameters/access';

export const accessCheckByTemporaryToken: Operation = {
	operation: 'checkByTemporaryToken',
	name: 'Check by Temporary Token',
	sentence: 'Check access by temporary token',
	description:
		'Ask whether the reader who came back from iMoneza may see a resource. This counts as an access and uses up the token, which works once. The answer holds a user token to store.',
	method: 'GET',
	path: '/api/TemporaryUserToken/{accessKey}/{temporaryUserToken}',
	required: [
		{
			path: 'temporaryUserToken',
			label: 'Temporary User Token',
			description: 'The parameter iMonezaTUT of the page that the reader came back to',
			kind: 'token',
			in: 'path',
			isSecret: true,
		},
		{
			path: 'ResourceKey',
			label: 'Resource Key',
			description: 'The external key of the resource, up to 50 characters',
			placeholder: 'e.g. article-17',
			kind: 'key',
			in: 'query',
		},
		resourceUrl,
	],
	optional: accessFields,
	countsAsAccess: true,
	answer: 'access',
};
