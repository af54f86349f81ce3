import { PATH_SEGMENT } from '../../shared/operations/formats';
import type { Operation, Resource } from '../../shared/operations/operation';

export const callbackResultGet: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get callback result',
	description: 'Retrieve the data behind a callback, which iMoneza keeps for 24 hours',
	details: 'The iMoneza Trigger fetches it by itself. A list becomes one item per entry.',
	effect: 'none',
	route: { method: 'GET', path: '/api/Property/{accessKey}/CallbackResult/{callbackToken}' },
	fields: [
		{
			name: 'callbackToken',
			label: 'Callback Token',
			description: 'The CallbackToken of the callback',
			placeholder: 'e.g. 9c2e7b10-5d4f-4e6a-8b1c-2d3e4f5a6b7c',
			type: 'text',
			format: PATH_SEGMENT,
			in: 'path',
		},
	],
	response: { kind: 'raw' },
};

export const callbackResult: Resource = {
	resource: 'callbackResult',
	name: 'Callback Result',
	firstOperation: 'get',
	operations: [callbackResultGet],
};
