import type { INodeParameters } from 'n8n-workflow';
import { byId, lastBody, runIMoneza, useIMoneza } from './iMonezaNode';
import { IMONEZA_DEMO } from '../../simulators/iMoneza/index.cjs';
import { ONLINE_SUBSCRIPTION, STANDARD_GROUP } from '../../simulators/iMoneza/seed.cjs';

const provider = useIMoneza();
const MANAGED = `/api/Property/${IMONEZA_DEMO.management.accessKey}`;
const ACCESSED = IMONEZA_DEMO.access.accessKey;

/** The items of a run that ends well. */
async function items(parameters: INodeParameters, changes: Parameters<typeof runIMoneza>[2] = {}) {
	const result = await runIMoneza(provider.simulator, parameters, changes);
	expect(result.error).toBeUndefined();
	return result.items.map(({ json }) => json);
}

const UPSERT = { resource: 'resource', operation: 'upsert', externalKey: byId('article-99') };

describe('property', () => {
	it('is simplified to ten fields', async () => {
		const [property] = await items({ resource: 'property', operation: 'get' });
		expect(Object.keys(property)).toHaveLength(10);
		expect(property).toMatchObject({
			Name: 'Example News',
			PricingGroups: [{ PricingGroupID: STANDARD_GROUP }],
			SubscriptionGroups: [{ SubscriptionGroupID: ONLINE_SUBSCRIPTION }],
		});
		expect(provider.simulator.journal.last).toMatchObject({
			method: 'GET',
			rawUrl: MANAGED,
			headers: { accept: 'application/json' },
		});
	});

	it('comes complete when that is asked for', async () => {
		const [property] = await items({ resource: 'property', operation: 'get', simplify: false });
		expect(property).toEqual(provider.simulator.state.property);
	});
});

describe('resource', () => {
	it('is read by its key, without the data of the property', async () => {
		const [resource] = await items({
			resource: 'resource',
			operation: 'get',
			externalKey: byId('article-17'),
		});
		expect(resource).toEqual({
			ExternalKey: 'article-17',
			Name: 'article-17',
			Active: true,
			URL: 'https://news.example/article-17',
			Title: 'Harbour plans approved',
			PublicationDate: '2025-03-01T08:00:00',
			PricingModel: 'Inherit',
			Price: 0.25,
			PricingGroupID: STANDARD_GROUP,
		});
		expect(provider.simulator.journal.last?.rawUrl).toBe(`${MANAGED}/Resource/article-17`);
	});

	it('brings the data of the property when that is asked for', async () => {
		const [resource] = await items({
			resource: 'resource',
			operation: 'get',
			externalKey: byId('article-17'),
			additionalFields: { includePropertyData: true },
		});
		expect(resource.Property).toMatchObject({ Name: 'Example News' });
		expect(provider.simulator.journal.last?.rawQuery).toBe('includePropertyData=true');
	});

	it('is listed up to a limit, or completely', async () => {
		const list = { resource: 'resource', operation: 'getAll' };
		expect(await items({ ...list, limit: 2 })).toHaveLength(2);
		expect(await items({ ...list, returnAll: true, simplify: false })).toEqual(
			provider.simulator.state.resources,
		);
	});

	it('makes no item of an empty list, and one of a list of one', async () => {
		const list = { resource: 'resource', operation: 'getAll' };
		provider.simulator.state.resources.splice(1);
		expect(await items(list)).toHaveLength(1);
		provider.simulator.state.resources.splice(0);
		expect(await items(list)).toEqual([]);
	});

	it('is created with every field', async () => {
		const [saved] = await items({
			...UPSERT,
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
		expect(lastBody(provider.simulator)).toEqual({
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
		await items({ ...UPSERT, externalKey: byId('article-17'), additionalFields });
		expect(lastBody(provider.simulator)).toEqual({ ExternalKey: 'article-17', ...sent });
	});

	it('takes a date without an offset in the time zone of the workflow', async () => {
		await items({
			...UPSERT,
			externalKey: byId('article-17'),
			additionalFields: { PublicationDate: '2025-03-01T08:00:00' },
		});
		// The engine's own zone, which stands for a workflow without one.
		expect(lastBody(provider.simulator).PublicationDate).toBe('2025-03-01T13:00:00Z');
	});

	it('takes each item on its own, and keeps their order', async () => {
		const keys = ['a-1', 'a-2', 'a-3'];
		const result = await runIMoneza(
			provider.simulator,
			{
				...UPSERT,
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
	const SUBSCRIBER = { resource: 'externalSubscriber', subscriberKey: 'sub-2002' };

	it('is saved with what was filled in', async () => {
		const [saved] = await items({
			...SUBSCRIBER,
			operation: 'upsert',
			additionalFields: {
				MaximumLinkedUsers: 3,
				ValidationFields: { entries: [{ Name: 'ZipCode', Value: '50001' }] },
				EligibleSubscriptions: {},
				AutomaticSubscriptions: {
					entries: [{ SubscriptionGroupKey: 'online', ExpirationDate: '2026-01-01T00:00:00Z' }],
				},
			},
		});
		expect(lastBody(provider.simulator)).toEqual({
			SubscriberKey: 'sub-2002',
			MaximumLinkedUsers: 3,
			ValidationFields: [{ Name: 'ZipCode', Value: '50001' }],
			AutomaticSubscriptions: [
				{ SubscriptionGroupKey: 'online', ExpirationDate: '2026-01-01T00:00:00Z' },
			],
		});
		expect(saved).toMatchObject({ SubscriberKey: 'sub-2002', saved: true, MaximumLinkedUsers: 3 });
	});

	it('is read with its linked users', async () => {
		const [subscriber] = await items({
			...SUBSCRIBER,
			operation: 'getLinkedUsers',
			subscriberKey: 'sub-1001',
		});
		expect(subscriber).toMatchObject({ SubscriberKey: 'sub-1001', Users: [expect.anything()] });
		expect(provider.simulator.journal.last?.path).toBe(
			`${MANAGED}/ExternalSubscriber/sub-1001/LinkedUser`,
		);
	});
});

describe('subscriber import', () => {
	const IMPORT = { resource: 'subscriberImport', operation: 'create' };
	const subscribers = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b', MaximumLinkedUsers: '2' }];

	it('makes one import of all items', async () => {
		const result = await runIMoneza(provider.simulator, IMPORT, {
			items: subscribers.map((subscriber) => ({ ...subscriber, note: 'not sent' })),
		});
		expect(result.error).toBeUndefined();
		expect(provider.simulator.journal.entries).toHaveLength(1);
		expect(lastBody(provider.simulator)).toEqual({
			Data: {
				Subscribers: [{ SubscriberKey: 'a' }, { SubscriberKey: 'b', MaximumLinkedUsers: 2 }],
			},
		});
		expect(result.items).toEqual([
			{
				json: expect.objectContaining({ ID: expect.any(String), Status: 'Queued' }),
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
		]);
	});

	it.each([
		['as text', JSON.stringify(subscribers)],
		['from an expression', '={{ $json.list }}'],
	])('makes one import of an array: %s', async (_, Subscribers) => {
		await items(
			{ ...IMPORT, subscribersFrom: 'json', Subscribers },
			{ items: [{ list: subscribers }] },
		);
		expect(lastBody(provider.simulator)).toMatchObject({ Data: { Subscribers: [{}, {}] } });
	});
});

describe('exports and results', () => {
	it('queues a subscriber export', async () => {
		const period = { StartDate: '2025-03-01T00:00:00Z', EndDate: '2025-03-31T00:00:00Z' };
		const [job] = await items({ resource: 'subscriberExport', operation: 'create', ...period });
		expect(job).toMatchObject({ Status: 'Queued', ...period });
		expect(lastBody(provider.simulator)).toEqual(period);
	});

	it('queues a fulfillment export', async () => {
		const [job] = await items({
			resource: 'fulfillmentExport',
			operation: 'create',
			SubscriptionGroupID: byId(ONLINE_SUBSCRIPTION),
			AsOfDate: '2025-03-31T00:00:00Z',
			additionalFields: { NotificationEmailAddress: 'desk@example.com' },
		});
		expect(job).toMatchObject({
			Status: 'Queued',
			SubscriptionGroupID: ONLINE_SUBSCRIPTION,
			NotificationEmailAddress: 'desk@example.com',
		});
	});

	it.each([
		['an object', { Status: 'Completed successfully' }, [{ Status: 'Completed successfully' }]],
		['a list', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }]],
		['an empty list', [], []],
		['a list of texts', ['x'], [{ value: 'x' }]],
	])('makes items of a callback result: %s', async (_, result, expected) => {
		const { token } = await provider.simulator.commands.sendCallback({ type: 'Any', result });
		expect(
			await items({ resource: 'callbackResult', operation: 'get', callbackToken: token }),
		).toEqual(expected);
	});
});

describe('access', () => {
	const BY_USER = {
		resource: 'access',
		operation: 'checkByUserToken',
		resourceKey: 'article-17',
		ResourceURL: 'https://news.example/Café Society?q=A+B&page=2',
	};

	it('is granted, and says so beside the record', async () => {
		const [access] = await items(BY_USER);
		expect(access).toMatchObject({ granted: true, AccessAction: 'Grant', AccessActionURL: '' });
		expect(Object.keys(access)).toHaveLength(10);
		expect(provider.simulator.journal.last).toMatchObject({
			path: `/api/Resource/${ACCESSED}/article-17`,
			rawQuery: `ResourceURL=${encodeURIComponent(BY_USER.ResourceURL)}&UserToken=`,
		});
	});

	it('is not granted once the quota is used up', async () => {
		provider.simulator.commands.setProperty({ Quota: 0 });
		const [access] = await items({ ...BY_USER, simplify: false });
		expect(access).toMatchObject({
			granted: false,
			AccessActionURL: expect.stringMatching(/^https:/),
			Quota: { IsMet: true },
		});
	});

	it('can be asked for with a temporary token, and with all details', async () => {
		const [access] = await items({
			resource: 'access',
			operation: 'checkByTemporaryToken',
			temporaryUserToken: 'tut-demo-0001',
			ResourceKey: 'about-us',
			ResourceURL: 'https://news.example/about-us',
			additionalFields: {
				AdBlockerStatus: 'AdBlockerDetected',
				IP: '2001:db8::1',
				UseLegacyPaywall: true,
			},
		});
		expect(access).toMatchObject({ granted: true, AccessReason: 'Free' });
		const { path, rawQuery } = provider.simulator.journal.entries[0];
		expect(path).toBe(`/api/TemporaryUserToken/${ACCESSED}/tut-demo-0001`);
		expect(Object.fromEntries(new URLSearchParams(rawQuery))).toEqual({
			ResourceKey: 'about-us',
			ResourceURL: 'https://news.example/about-us',
			AdBlockerStatus: 'AdBlockerDetected',
			IP: '2001:db8::1',
			UseLegacyPaywall: 'true',
		});
	});

	it('needs the access credential alone, and the rest the management credential alone', async () => {
		const { management, access } = provider.simulator.credentials;
		await items(BY_USER, { credentials: { iMonezaAccessApi: access } });
		await items(
			{ resource: 'property', operation: 'get' },
			{ credentials: { iMonezaManagementApi: management } },
		);
		const wrong = await runIMoneza(provider.simulator, BY_USER, {
			credentials: { iMonezaManagementApi: management },
		});
		expect(wrong.error?.message).toContain('iMonezaAccessApi');
	});
});
