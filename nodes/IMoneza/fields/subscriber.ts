import type { Field, TextField } from '../../shared/operations/field';
import { PATH_SEGMENT } from '../../shared/operations/formats';

/** A subscriber of the merchant's own system, whom iMoneza calls external. */
export const subscriberKey: TextField = {
	name: 'subscriberKey',
	label: 'Subscriber Key',
	description:
		'The key of the subscriber in your own system. Letters, digits, dash, underscore and dot are safe.',
	placeholder: 'e.g. sub-1001',
	type: 'text',
	format: PATH_SEGMENT,
	in: 'path',
};

const subscriptionGroupKey: TextField = {
	name: 'SubscriptionGroupKey',
	label: 'Subscription Group Key',
	description: 'The key of the subscription group, as text such as online. It is not its ID.',
	placeholder: 'e.g. online',
	type: 'text',
};

/** What can be written of a subscriber. */
export const subscriberFields: Field[] = [
	{
		name: 'AutomaticSubscriptions',
		label: 'Automatic Subscriptions',
		description: 'Subscriptions that a linked user gets without paying. None is taken away.',
		optional: true,
		type: 'list',
		entry: 'Subscription',
		fields: [
			subscriptionGroupKey,
			{
				name: 'ExpirationDate',
				label: 'Expiration Date',
				description: 'When the subscription ends, in ISO 8601. It is sent in UTC.',
				placeholder: 'e.g. 2026-01-01T00:00:00Z',
				type: 'date',
			},
		],
	},
	{
		name: 'EligibleSubscriptions',
		label: 'Eligible Subscriptions',
		description: 'Subscriptions that a linked user may buy. None is taken away.',
		optional: true,
		type: 'list',
		entry: 'Subscription',
		fields: [
			subscriptionGroupKey,
			{
				name: 'EligibilityEndDate',
				label: 'Eligibility End Date',
				description: 'Until when it can be bought, in ISO 8601. It is sent in UTC.',
				placeholder: 'e.g. 2026-01-01T00:00:00Z',
				type: 'date',
			},
		],
	},
	{
		name: 'MaximumLinkedUsers',
		label: 'Maximum Linked Users',
		description: 'How many iMoneza users may be linked to the subscriber',
		optional: true,
		type: 'number',
		default: 0,
		min: 0,
	},
	{
		name: 'ValidationFields',
		label: 'Validation Fields',
		description:
			'What a reader has to know to be linked to the subscriber, such as a customer number and a ZIP code',
		optional: true,
		type: 'list',
		entry: 'Field',
		fields: [
			{
				name: 'Name',
				label: 'Name',
				description: 'The name of the field',
				placeholder: 'e.g. ZipCode',
				type: 'text',
			},
			{
				name: 'Value',
				label: 'Value',
				description: 'What the reader has to enter',
				placeholder: 'e.g. 50001',
				type: 'text',
				mayBeEmpty: true,
			},
		],
	},
];

/** One subscriber of an import, where the key stands among the other fields. */
export const importedSubscriber: Field[] = [
	{ ...subscriberKey, name: 'SubscriberKey' },
	...subscriberFields,
];
