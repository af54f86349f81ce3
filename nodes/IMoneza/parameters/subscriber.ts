import type { Field } from '../operation';

/** A subscriber of the merchant's own system, whom iMoneza calls external. */

export const subscriberKey: Field = {
	path: 'subscriberKey',
	label: 'Subscriber Key',
	description:
		'The key of the subscriber in your own system. Letters, digits, dash, underscore and dot are safe.',
	placeholder: 'e.g. sub-1001',
	kind: 'token',
	in: 'path',
};

const subscriptionGroupKey: Field = {
	path: 'SubscriptionGroupKey',
	label: 'Subscription Group Key',
	description: 'The key of the subscription group, as text such as online. It is not its ID.',
	placeholder: 'e.g. online',
	kind: 'text',
};

/** What can be written of a subscriber. */
export const subscriberFields: Field[] = [
	{
		path: 'AutomaticSubscriptions',
		label: 'Automatic Subscriptions',
		description: 'Subscriptions that a linked user gets without paying. None is taken away.',
		kind: 'list',
		entry: 'Subscription',
		fields: [
			subscriptionGroupKey,
			{
				path: 'ExpirationDate',
				label: 'Expiration Date',
				description: 'When the subscription ends, in ISO 8601. It is sent in UTC.',
				placeholder: 'e.g. 2026-01-01T00:00:00Z',
				kind: 'date',
			},
		],
	},
	{
		path: 'EligibleSubscriptions',
		label: 'Eligible Subscriptions',
		description: 'Subscriptions that a linked user may buy. None is taken away.',
		kind: 'list',
		entry: 'Subscription',
		fields: [
			subscriptionGroupKey,
			{
				path: 'EligibilityEndDate',
				label: 'Eligibility End Date',
				description: 'Until when it can be bought, in ISO 8601. It is sent in UTC.',
				placeholder: 'e.g. 2026-01-01T00:00:00Z',
				kind: 'date',
			},
		],
	},
	{
		path: 'MaximumLinkedUsers',
		label: 'Maximum Linked Users',
		description: 'How many iMoneza users may be linked to the subscriber',
		kind: 'integer',
		min: 0,
	},
	{
		path: 'ValidationFields',
		label: 'Validation Fields',
		description:
			'What a reader has to know to be linked to the subscriber, such as a customer number and a ZIP code',
		kind: 'list',
		entry: 'Field',
		fields: [
			{
				path: 'Name',
				label: 'Name',
				description: 'The name of the field',
				placeholder: 'e.g. ZipCode',
				kind: 'text',
			},
			{
				path: 'Value',
				label: 'Value',
				description: 'What the reader has to enter',
				placeholder: 'e.g. 50001',
				kind: 'text',
				mayBeEmpty: true,
			},
		],
	},
];

/** One subscriber of an import, where the key stands among the other fields. */
export const importedSubscriber: Field[] = [
	{ ...subscriberKey, path: 'SubscriberKey', kind: 'text' },
	...subscriberFields,
];
