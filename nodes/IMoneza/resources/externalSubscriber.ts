import type { Operation, Resource } from '../../shared/operations/operation';
import { subscriberFields, subscriberKey } from '../fields/subscriber';

export const externalSubscriberGetLinkedUsers: Operation = {
	value: 'getLinkedUsers',
	name: 'Get Linked Users',
	action: 'Get linked users of external subscriber',
	description:
		'Retrieve one external subscriber with the iMoneza users linked to it and their subscriptions',
	effect: 'none',
	route: {
		method: 'GET',
		path: '/api/Property/{accessKey}/ExternalSubscriber/{subscriberKey}/LinkedUser',
	},
	fields: [subscriberKey],
	response: { kind: 'record' },
};

export const externalSubscriberUpsert: Operation = {
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update external subscriber',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	effect: 'changes',
	danger: 'What it replaces in the record of the subscriber is lost.',
	route: { method: 'PUT', path: '/api/Property/{accessKey}/ExternalSubscriber/{subscriberKey}' },
	fields: [{ ...subscriberKey, repeatedAt: 'SubscriberKey' }, ...subscriberFields],
	response: { kind: 'done' },
};

export const externalSubscriber: Resource = {
	resource: 'externalSubscriber',
	name: 'External Subscriber',
	firstOperation: 'upsert',
	operations: [externalSubscriberGetLinkedUsers, externalSubscriberUpsert],
};
