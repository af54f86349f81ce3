import { ONLINE_SUBSCRIPTION, STANDARD_GROUP } from '../../../simulators/iMoneza/seed.cjs';
import { GET_RESOURCE, MANAGED, useIMoneza } from './node';

const provider = useIMoneza();
const { items } = provider;

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
		const [resource] = await items(GET_RESOURCE);
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
			...GET_RESOURCE,
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
});

describe('external subscriber', () => {
	it('is read with its linked users', async () => {
		const [subscriber] = await items({
			resource: 'externalSubscriber',
			operation: 'getLinkedUsers',
			subscriberKey: 'sub-1001',
		});
		expect(subscriber).toMatchObject({ SubscriberKey: 'sub-1001', Users: [expect.anything()] });
		expect(provider.simulator.journal.last?.path).toBe(
			`${MANAGED}/ExternalSubscriber/sub-1001/LinkedUser`,
		);
	});
});
