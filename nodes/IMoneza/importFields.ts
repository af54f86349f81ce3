import type { INodeProperties } from 'n8n-workflow';

/** Where the subscribers of an import come from. */
export const importFields: INodeProperties[] = [
	{
		displayName: 'Subscribers From',
		name: 'subscribersFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Input Items',
				value: 'items',
				description: 'All input items together make one import; each item is one subscriber',
			},
			{
				name: 'JSON',
				value: 'json',
				description: 'One array of subscribers makes one import',
			},
		],
		default: 'items',
		description:
			'Where the subscribers come from. Each has SubscriberKey, and may have MaximumLinkedUsers, ValidationFields, EligibleSubscriptions and AutomaticSubscriptions; other fields are not sent.',
	},
	{
		displayName: 'Subscribers',
		name: 'Subscribers',
		type: 'json',
		displayOptions: { show: { subscribersFrom: ['json'] } },
		default: '[]',
		required: true,
		placeholder: 'e.g. [{ "SubscriberKey": "sub-1001", "MaximumLinkedUsers": 2 }]',
		description:
			'An array of subscribers in the form of the API: SubscriberKey, MaximumLinkedUsers, ValidationFields [{ Name, Value }], EligibleSubscriptions [{ SubscriptionGroupKey, EligibilityEndDate }], AutomaticSubscriptions [{ SubscriptionGroupKey, ExpirationDate }]',
	},
];
