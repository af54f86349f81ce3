import type { Operation } from '../../operation';

export const subscriberImportCreate: Operation = {
	operation: 'create',
	name: 'Create',
	sentence: 'Create subscriber import',
	description:
		'Queue an import that adds or updates many external subscribers; none is removed. The outcome comes later with the callback ExternalSubscriberImportCompleted.',
	method: 'POST',
	path: '/api/Property/{accessKey}/ExternalSubscriberImport',
	isImport: true,
	answer: 'object',
};
