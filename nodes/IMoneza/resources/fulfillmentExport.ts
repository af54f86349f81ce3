import { EMAIL, PATH_SEGMENT } from '../../shared/operations/formats';
import type { Operation, Resource } from '../../shared/operations/operation';

export const fulfillmentExportCreate: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create fulfillment export',
	description:
		'Queue an export of the externally fulfilled subscriptions that are active at a time',
	details: 'The result comes later with the callback ExternalFulfillmentSubscriptionExport.',
	effect: 'changes',
	route: {
		method: 'POST',
		path: '/api/Property/{accessKey}/ExternalFulfillmentSubscriptionExport',
	},
	fields: [
		{
			name: 'SubscriptionGroupID',
			label: 'Subscription Group',
			description: 'The subscription group whose subscriptions are exported',
			placeholder: 'e.g. 5ab5c210-0000-4000-8000-000000000001',
			type: 'record',
			search: 'searchSubscriptionGroups',
			format: PATH_SEGMENT,
		},
		{
			name: 'AsOfDate',
			label: 'As of Date',
			description: 'The point in time, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-31T00:00:00Z',
			type: 'date',
		},
		{
			name: 'NotificationEmailAddress',
			label: 'Notification Email Address',
			description: 'Who gets an email when the export is done',
			placeholder: 'e.g. name@email.com',
			optional: true,
			type: 'text',
			format: EMAIL,
		},
	],
	response: { kind: 'record' },
};

export const fulfillmentExport: Resource = {
	resource: 'fulfillmentExport',
	name: 'Fulfillment Export',
	firstOperation: 'create',
	operations: [fulfillmentExportCreate],
};
