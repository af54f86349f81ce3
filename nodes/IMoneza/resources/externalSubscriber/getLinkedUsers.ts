import type { Operation } from '../../operation';
import { subscriberKey } from '../../parameters/subscriber';

export const externalSubscriberGetLinkedUsers: Operation = {
	operation: 'getLinkedUsers',
	name: 'Get Linked Users',
	sentence: 'Get linked users of external subscriber',
	description:
		'Retrieve one external subscriber with the iMoneza users linked to it and their subscriptions',
	method: 'GET',
	path: '/api/Property/{accessKey}/ExternalSubscriber/{subscriberKey}/LinkedUser',
	required: [subscriberKey],
	answer: 'object',
};
