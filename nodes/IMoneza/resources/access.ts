import { PATH_SEGMENT } from '../../shared/operations/formats';
import type { Operation, Resource } from '../../shared/operations/operation';
import { accessFields, resourceUrl } from '../fields/access';
import { LONGEST_KEY } from '../formats';
import { simplifiedAccess } from '../simplify';

export const accessCheckByTemporaryToken: Operation = {
	value: 'checkByTemporaryToken',
	name: 'Check by Temporary Token',
	action: 'Check access by temporary token',
	description:
		'Check whether a reader who came back from iMoneza may see a resource. Counts as an access.',
	details: 'It uses up the token, which works once. The answer holds a user token to store.',
	effect: 'changes',
	costs: 'It counts as an access of the reader and can use up the quota.',
	danger: 'An access that was counted cannot be taken back.',
	route: { method: 'GET', path: '/api/TemporaryUserToken/{accessKey}/{temporaryUserToken}' },
	fields: [
		{
			name: 'temporaryUserToken',
			label: 'Temporary User Token',
			description: 'The parameter iMonezaTUT of the page that the reader came back to',
			type: 'text',
			format: PATH_SEGMENT,
			in: 'path',
			secret: true,
		},
		{
			name: 'ResourceKey',
			label: 'Resource Key',
			description: 'The external key of the resource, up to 50 characters',
			placeholder: 'e.g. article-17',
			type: 'text',
			format: PATH_SEGMENT,
			longest: LONGEST_KEY,
			in: 'query',
		},
		resourceUrl,
		...accessFields,
	],
	response: { kind: 'record' },
	simplify: simplifiedAccess,
};

export const accessCheckByUserToken: Operation = {
	value: 'checkByUserToken',
	name: 'Check by User Token',
	action: 'Check access by user token',
	description: 'Check whether a reader may see a resource. Counts as an access.',
	details: 'It can use up the reader’s quota. The answer holds a new user token to store.',
	effect: 'changes',
	costs: 'It counts as an access of the reader and can use up the quota.',
	danger: 'An access that was counted cannot be taken back.',
	route: { method: 'GET', path: '/api/Resource/{accessKey}/{resourceKey}' },
	fields: [
		{
			name: 'resourceKey',
			label: 'Resource Key',
			description:
				'The external key of the resource. Up to 50 characters; letters, digits, dash, underscore and dot are safe.',
			placeholder: 'e.g. article-17',
			type: 'text',
			format: PATH_SEGMENT,
			longest: LONGEST_KEY,
			in: 'path',
		},
		resourceUrl,
		{
			name: 'UserToken',
			label: 'User Token',
			description:
				'The token from the cookie iMonezaUT, as the last answer gave it. Leave it empty for a reader who has none.',
			type: 'text',
			in: 'query',
			alwaysSent: true,
			secret: true,
		},
		...accessFields,
	],
	response: { kind: 'record' },
	simplify: simplifiedAccess,
};

export const access: Resource = {
	resource: 'access',
	name: 'Access',
	firstOperation: 'checkByUserToken',
	operations: [accessCheckByTemporaryToken, accessCheckByUserToken],
};
