import type { Operation, Resource } from '../../shared/operations/operation';
import { importBody, isFromInputItems, subscribers, subscribersFrom } from '../import';

export const subscriberImportCreate: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create subscriber import',
	description: 'Queue an import that adds or updates many external subscribers; none is removed',
	details: 'The result comes later with the callback ExternalSubscriberImportCompleted.',
	effect: 'changes',
	danger: 'What it replaces in the records of the subscribers is lost.',
	route: { method: 'POST', path: '/api/Property/{accessKey}/ExternalSubscriberImport' },
	fields: [subscribersFrom, subscribers],
	body: importBody,
	isForAllItems: isFromInputItems,
	response: { kind: 'record' },
};

export const subscriberImport: Resource = {
	resource: 'subscriberImport',
	name: 'Subscriber Import',
	firstOperation: 'create',
	operations: [subscriberImportCreate],
};
