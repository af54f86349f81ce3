import type { Operation } from '../../operation';

export const callbackResultGet: Operation = {
	operation: 'get',
	name: 'Get',
	sentence: 'Get callback result',
	description:
		'Retrieve the data behind a callback. iMoneza keeps it for 24 hours; the iMoneza Trigger fetches it by itself. A list becomes one item per entry.',
	method: 'GET',
	path: '/api/Property/{accessKey}/CallbackResult/{callbackToken}',
	required: [
		{
			path: 'callbackToken',
			label: 'Callback Token',
			description: 'The CallbackToken of the callback',
			placeholder: 'e.g. 9c2e7b10-5d4f-4e6a-8b1c-2d3e4f5a6b7c',
			kind: 'token',
			in: 'path',
		},
	],
	answer: 'result',
};
