import type { Resource } from '../../operation';
import { externalSubscriberGetLinkedUsers } from './getLinkedUsers';
import { externalSubscriberUpsert } from './upsert';

export const externalSubscriber: Resource = {
	resource: 'externalSubscriber',
	name: 'External Subscriber',
	default: 'upsert',
	operations: [externalSubscriberGetLinkedUsers, externalSubscriberUpsert],
};
