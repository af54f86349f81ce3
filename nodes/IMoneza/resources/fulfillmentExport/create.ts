import type { Operation } from '../../operation';

export const fulfillmentExportCreate: Operation = {
	operation: 'create',
	name: 'Create',
	sentence: 'Create fulfillment export',
	description:
		'Queue an export of the externally fulfilled subscriptions that are active at a point in time. The outcome comes later with the callback ExternalFulfillmentSubscriptionExport.',
	method: 'POST',
	path: '/api/Property/{accessKey}/ExternalFulfillmentSubscriptionExport',
	required: [
		{
			path: 'SubscriptionGroupID',
			label: 'Subscription Group',
			description: 'The subscription group whose subscriptions are exported',
			placeholder: 'e.g. 5ab5c210-0000-4000-8000-000000000001',
			kind: 'record',
			search: 'searchSubscriptionGroups',
			mode: 'list',
		},
		{
			path: 'AsOfDate',
			label: 'As of Date',
			description: 'The point in time, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-31T00:00:00Z',
			kind: 'date',
		},
	],
	optional: [
		{
			path: 'NotificationEmailAddress',
			label: 'Notification Email Address',
			description: 'Who gets an email when the export is done',
			placeholder: 'e.g. name@email.com',
			kind: 'email',
		},
	],
	answer: 'object',
};
