import { readAnswers } from '../answers.cjs';
import type { Provider } from '../provider.cjs';

const pacing = { requestsPerMinute: 0, maxWaitSeconds: 30 };
const entries = (...values: object[]) => ({ entries: values });
const LATER = '2031-01-01T00:00:00Z';

export const iMoneza: Provider = {
	node: 'iMoneza',
	file: 'IMoneza',
	answers: readAnswers('IMoneza'),
	credentials: (baseUrl) => ({
		iMonezaManagementApi: {
			accessKey: '0F1E2D3C-4B5A-4678-9ABC-DEF012345678',
			secretKey: 'management-secret',
			baseUrl,
			...pacing,
		},
		iMonezaAccessApi: {
			accessKey: '7A6B5C4D-3E2F-4101-8899-AABBCCDDEEFF',
			secretKey: 'access-secret',
			baseUrl,
			...pacing,
		},
	}),
	problem: (status) => JSON.stringify({ Message: `Made up problem ${status}` }),
	faults: {
		'a problem with a detail': {
			reply: {
				status: 400,
				body: JSON.stringify({ Message: 'Bad request', ModelState: { Price: ['Too low'] } }),
			},
		},
	},
	examples: {
		'additionalFields.ResourcePricingTiers': entries(
			{ Tier: 0, Price: 0.1 },
			{ Tier: 5, Price: 0.25 },
		),
		'additionalFields.AutomaticSubscriptions': entries(
			{ SubscriptionGroupKey: 'online', ExpirationDate: LATER },
			{ SubscriptionGroupKey: 'print', ExpirationDate: '2031-06-01' },
		),
		'additionalFields.EligibleSubscriptions': entries({
			SubscriptionGroupKey: 'online',
			EligibilityEndDate: LATER,
		}),
		'additionalFields.ValidationFields': entries(
			{ Name: 'ZipCode', Value: '50001' },
			{ Name: 'Note', Value: '' },
		),
		'additionalFields.TargetConversionRate': 0.2,
		temporaryUserToken: 'tut-5c1e',
		UserToken: 'ut-77aa|b1',
	},
	items: {
		'subscriberImport/create': [
			{
				SubscriberKey: 'sub-1',
				MaximumLinkedUsers: '2',
				EligibleSubscriptions: [{ SubscriptionGroupKey: 'online', EligibilityEndDate: LATER }],
				note: 'not sent',
			},
			{ SubscriberKey: 'sub-2', ValidationFields: [{ Name: 'ZipCode', Value: 50001 }] },
			{ SubscriberKey: 'sub-3' },
		],
	},
	settings: { 'with a time-out': { requestOptions: { timeout: 90_000 } } },
	variants: {
		'subscriberImport/create': {
			'from JSON': {
				subscribersFrom: 'json',
				Subscribers: JSON.stringify([
					{ SubscriberKey: 'a', MaximumLinkedUsers: '2', note: 'not sent' },
					{ SubscriberKey: 'b', EligibleSubscriptions: [{ SubscriptionGroupKey: 'online' }] },
				]),
			},
			'from bad JSON': { subscribersFrom: 'json', Subscribers: '{' },
			'from an empty list': { subscribersFrom: 'json', Subscribers: '[]' },
		},
	},
};
