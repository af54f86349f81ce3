import type { Operation } from '../../operation';

export const resourceGetAll: Operation = {
	operation: 'getAll',
	name: 'Get Many',
	sentence: 'Get many resources',
	description:
		'List the resources of the property. iMoneza sends all of them in one answer, so a limit does not make the request smaller.',
	method: 'GET',
	path: '/api/Property/{accessKey}/Resource',
	answer: 'resources',
};
