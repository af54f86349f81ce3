import type { Operation } from '../../operation';
import { subscriberFields, subscriberKey } from '../../parameters/subscriber';

export const externalSubscriberUpsert: Operation = {
	operation: 'upsert',
	name: 'Create or Update',
	sentence: 'Create or update external subscriber',
	description:
		'Create a new record, or update the current one if it already exists (upsert). Only the fields that are added are sent, and nothing is taken away.',
	method: 'PUT',
	path: '/api/Property/{accessKey}/ExternalSubscriber/{subscriberKey}',
	required: [subscriberKey],
	optional: subscriberFields,
	repeatsKey: { field: 'subscriberKey', as: 'SubscriberKey' },
	answer: 'saved',
};
