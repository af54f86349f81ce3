import type { JsonObject } from '../shared/types.cjs';

export const STANDARD_GROUP = 'c0ffee00-1234-4567-89ab-0123456789ab';
export const ONLINE_SUBSCRIPTION = '5ab5c210-0000-4000-8000-000000000001';

export function seedProperty(): JsonObject {
	return {
		Name: 'Example News',
		Title: 'Example News',
		DynamicallyCreateResources: false,
		EnableQuota: true,
		EnableSubscriptions: true,
		EnableSinglePurchases: true,
		FreeResourcesRequireAuthentication: false,
		Quota: 10,
		QuotaPeriod: 'Monthly',
		SubscriptionGroups: [
			{
				SubscriptionGroupID: ONLINE_SUBSCRIPTION,
				Name: 'online',
				Title: 'Online edition',
				Price: 7.99,
				Period: 'Monthly',
				PaywallDescription: 'Read everything online',
				PaywallShortDescription: 'Online edition',
			},
		],
		PricingGroups: [
			{
				PricingGroupID: STANDARD_GROUP,
				Name: 'Standard',
				IsDefault: true,
				PricingModel: 'FixedPrice',
				Price: 0.25,
				ExpirationPeriodUnit: 'Never',
				ExpirationPeriodValue: 0,
			},
		],
	};
}

export function seedResources(pricingGroup: JsonObject): JsonObject[] {
	return [
		resource('article-17', 'Harbour plans approved', '2025-03-01T08:00:00', pricingGroup),
		resource('article-18', 'Snow until the weekend', '2025-03-02T08:00:00', pricingGroup),
		{
			...resource('about-us', 'About us', '2024-01-01T00:00:00', pricingGroup),
			PricingModel: 'Free',
		},
	];
}

function resource(
	externalKey: string,
	title: string,
	publicationDate: string,
	pricingGroup: JsonObject,
): JsonObject {
	return {
		ExternalKey: externalKey,
		Name: externalKey,
		Active: true,
		URL: `https://news.example/${externalKey}`,
		Title: title,
		Byline: 'Newsroom',
		Description: null,
		PublicationDate: publicationDate,
		PricingGroup: pricingGroup,
		PricingModel: 'Inherit',
		Price: 0.25,
		ExpirationPeriodUnit: 'Never',
		ExpirationPeriodValue: 0,
		ResourcePricingTiers: [],
		PaywallDescription: null,
		PaywallShortDescription: null,
		Property: null,
	};
}

export function seedSubscribers(): JsonObject[] {
	return [
		{
			SubscriberKey: 'sub-1001',
			MaximumLinkedUsers: 2,
			ValidationFields: [{ Name: 'ZipCode', Value: '50001' }],
			EligibleSubscriptions: [],
			AutomaticSubscriptions: [
				{ SubscriptionGroupKey: 'online', ExpirationDate: '2026-01-01T00:00:00' },
			],
		},
	];
}

/** A subscriber with users, as linked-user answers and callback results show it. */
export function withUsers(subscriberKey: string): JsonObject {
	return {
		SubscriberKey: subscriberKey,
		Users: [
			{
				ApplicationUserID: '0a1b2c3d-4e5f-4607-8899-aabbccddeeff',
				DemographicFields: [{ Name: 'EmailAddress', Value: 'reader@example.com' }],
				Subscriptions: [{ SubscriptionKey: 'online', ExpirationDate: '2026-01-01T00:00:00' }],
			},
		],
	};
}
