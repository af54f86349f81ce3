import { IMoneza } from '../../../nodes/IMoneza/IMoneza.node';
import { dropdown } from '../shared/operations/context';

const { listSearch } = new IMoneza().methods;

describe('the dropdowns', () => {
	const answers: Record<string, unknown> = {
		'/api/Property/AK': {
			PricingGroups: [
				{ PricingGroupID: 'g2', Name: 'Premium' },
				{ PricingGroupID: 'g1', Name: 'Standard', IsDefault: true },
			],
			SubscriptionGroups: [{ SubscriptionGroupID: 's1', Name: 'online', Title: 'Online edition' }],
		},
		'/api/Property/AK/Resource': [
			{ ExternalKey: 'a-10', Title: 'Part 10' },
			{ ExternalKey: 'a-9', Title: 'Part 9' },
			{ ExternalKey: 'b', Title: null, Name: 'internal' },
			{ Title: 'without a key' },
		],
	};
	const { context } = dropdown({}, ({ path }) => answers[path], {
		credentialOf: () => ({ accessKey: ' AK ', secretKey: 'x' }),
	});

	it('name resources by title, in the order that people count', async () => {
		expect(await listSearch.searchResources.call(context)).toEqual({
			results: [
				{ name: 'internal', value: 'b' },
				{ name: 'Part 9', value: 'a-9' },
				{ name: 'Part 10', value: 'a-10' },
			],
		});
	});

	it('can be searched, by name and by key', async () => {
		const { searchResources } = listSearch;
		expect((await searchResources.call(context, 'PART 1')).results).toHaveLength(1);
		expect((await searchResources.call(context, 'a-9')).results).toHaveLength(1);
	});

	it('name the groups of the property', async () => {
		expect((await listSearch.searchPricingGroups.call(context)).results).toEqual([
			{ name: 'Premium', value: 'g2' },
			{ name: 'Standard (default)', value: 'g1' },
		]);
		expect((await listSearch.searchSubscriptionGroups.call(context)).results).toEqual([
			{ name: 'Online edition', value: 's1' },
		]);
	});
});
