import { STANDARD_GROUP } from '../../../simulators/iMoneza/seed.cjs';
import { byId } from '../../support/parameters.cjs';
import { MANAGED, UPSERT_RESOURCE, useIMoneza } from './node';

const provider = useIMoneza();
const { run, items, lastBody } = provider;

describe('resource', () => {
	it('is created with every field', async () => {
		const [saved] = await items({
			...UPSERT_RESOURCE,
			externalKey: byId('article-99'),
			additionalFields: {
				Active: false,
				Byline: 'Newsroom',
				Description: 'On the harbour',
				ExpirationPeriodUnit: 'Days',
				ExpirationPeriodValue: 30,
				Name: 'article-99',
				PaywallDescription: 'Read on',
				PaywallShortDescription: 'On',
				Price: '0.10',
				PricingGroup_PricingGroupID: byId(STANDARD_GROUP),
				PricingModel: 'TimeTiered',
				PublicationDate: '2025-03-01T09:00:00+01:00',
				ResourcePricingTiers: {
					entries: [
						{ Tier: 0, Price: 1.5 },
						{ Tier: 60, Price: 0.5 },
					],
				},
				TargetConversionHitsPerRecalculationPeriod: 100,
				TargetConversionPriceFloor: 0.05,
				TargetConversionRate: 0.2,
				Title: 'Harbour plans',
				URL: 'https://news.example/article-99',
			},
		});
		expect(saved).toEqual({ ExternalKey: 'article-99', saved: true });
		expect(provider.simulator.journal.last).toMatchObject({
			method: 'PUT',
			rawUrl: `${MANAGED}/Resource/article-99`,
		});
		expect(lastBody()).toEqual({
			ExternalKey: 'article-99',
			Active: false,
			Byline: 'Newsroom',
			Description: 'On the harbour',
			ExpirationPeriodUnit: 'Days',
			ExpirationPeriodValue: 30,
			Name: 'article-99',
			PaywallDescription: 'Read on',
			PaywallShortDescription: 'On',
			Price: 0.1,
			PricingGroup: { PricingGroupID: STANDARD_GROUP },
			PricingModel: 'TimeTiered',
			PublicationDate: '2025-03-01T08:00:00Z',
			ResourcePricingTiers: [
				{ Tier: 0, Price: 1.5 },
				{ Tier: 60, Price: 0.5 },
			],
			TargetConversionHitsPerRecalculationPeriod: 100,
			TargetConversionPriceFloor: 0.05,
			TargetConversionRate: 0.2,
			Title: 'Harbour plans',
			URL: 'https://news.example/article-99',
		});
	});

	it.each([
		['nothing', {}, {}],
		['a title', { Title: 'New' }, { Title: 'New' }],
		['an empty byline', { Byline: '' }, { Byline: '' }],
		['an empty name, which cannot be taken away', { Name: '' }, {}],
		['no tiers at all', { ResourcePricingTiers: {} }, { ResourcePricingTiers: [] }],
	])('is changed in what was added only: %s', async (_, additionalFields, sent) => {
		await items({ ...UPSERT_RESOURCE, additionalFields });
		expect(lastBody()).toEqual({ ExternalKey: 'article-17', ...sent });
	});

	it('takes a date without an offset in the time zone of the workflow', async () => {
		await items({
			...UPSERT_RESOURCE,
			additionalFields: { PublicationDate: '2025-03-01T08:00:00' },
		});
		// The engine's own zone, which stands for a workflow without one.
		expect(lastBody().PublicationDate).toBe('2025-03-01T13:00:00Z');
	});

	it('takes each item on its own, and keeps their order', async () => {
		const keys = ['a-1', 'a-2', 'a-3'];
		const result = await run(
			{
				...UPSERT_RESOURCE,
				externalKey: byId('={{ $json.key }}'),
				additionalFields: {
					Name: '={{ $json.key }}',
					PricingGroup_PricingGroupID: byId(STANDARD_GROUP),
				},
			},
			{ items: keys.map((key) => ({ key })) },
		);
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual(
			keys.map((key, item) => ({
				json: { ExternalKey: key, saved: true },
				pairedItem: { item },
			})),
		);
	});
});

describe('external subscriber', () => {
	it('is saved with what was filled in', async () => {
		const [saved] = await items({
			resource: 'externalSubscriber',
			operation: 'upsert',
			subscriberKey: 'sub-2002',
			additionalFields: {
				MaximumLinkedUsers: 3,
				ValidationFields: { entries: [{ Name: 'ZipCode', Value: '50001' }] },
				EligibleSubscriptions: {},
				AutomaticSubscriptions: {
					entries: [{ SubscriptionGroupKey: 'online', ExpirationDate: '2026-01-01T00:00:00Z' }],
				},
			},
		});
		expect(lastBody()).toEqual({
			SubscriberKey: 'sub-2002',
			MaximumLinkedUsers: 3,
			ValidationFields: [{ Name: 'ZipCode', Value: '50001' }],
			AutomaticSubscriptions: [
				{ SubscriptionGroupKey: 'online', ExpirationDate: '2026-01-01T00:00:00Z' },
			],
		});
		expect(saved).toMatchObject({ SubscriberKey: 'sub-2002', saved: true, MaximumLinkedUsers: 3 });
	});
});
