import type { StoredCredential } from '../../scripts/lib/n8nRest.cjs';
import { ONLINE_SUBSCRIPTION, STANDARD_GROUP } from '../../simulators/iMoneza/seed.cjs';
import { byId } from '../support/parameters.cjs';
import { iMonezaStep, useIMoneza } from './support/iMoneza.cjs';
import { runStep } from './support/n8n.cjs';

const provider = useIMoneza();
const { n8n } = provider;

async function run(
	resource: string,
	operation: string,
	parameters = {},
	items: object[] = [{}],
	credential: StoredCredential = provider.account,
) {
	const step = iMonezaStep(credential, resource, operation, parameters);
	const execution = await runStep(n8n, step, items as Array<Record<string, unknown>>);
	expect(execution.error).toBeUndefined();
	return execution.json('iMoneza');
}

describe('iMoneza node', () => {
	const period = { StartDate: '2025-03-01T00:00:00Z', EndDate: '2025-03-31T00:00:00Z' };

	it.each<[string, string, object, object]>([
		['property', 'get', {}, { Name: 'Example News' }],
		['resource', 'get', { externalKey: byId('article-17') }, { ExternalKey: 'article-17' }],
		['resource', 'getAll', { limit: 1 }, { ExternalKey: 'article-17' }],
		[
			'externalSubscriber',
			'upsert',
			{ subscriberKey: 'sub-3', additionalFields: { MaximumLinkedUsers: 2 } },
			{ SubscriberKey: 'sub-3', saved: true },
		],
		[
			'externalSubscriber',
			'getLinkedUsers',
			{ subscriberKey: 'sub-1001' },
			{ SubscriberKey: 'sub-1001' },
		],
		['subscriberExport', 'create', period, { Status: 'Queued', ...period }],
		[
			'fulfillmentExport',
			'create',
			{ SubscriptionGroupID: byId(ONLINE_SUBSCRIPTION), AsOfDate: period.EndDate },
			{ Status: 'Queued', SubscriptionGroupID: ONLINE_SUBSCRIPTION },
		],
	])('does what is asked for: %s %s', async (resource, operation, parameters, expected) => {
		expect(await run(resource, operation, parameters)).toEqual([expect.objectContaining(expected)]);
	});

	it('creates resources, one for each item, and changes them in part', async () => {
		const keys = ['a-1', 'a-2', 'a-3'];
		const fields = {
			Name: '={{ $json.key }}',
			Title: 'First',
			PricingGroup_PricingGroupID: byId(STANDARD_GROUP),
			ResourcePricingTiers: { entries: [{ Tier: 0, Price: 1.5 }] },
		};
		const upsert = async (additionalFields: object) =>
			await run(
				'resource',
				'upsert',
				{ externalKey: byId('={{ $json.key }}'), additionalFields },
				keys.map((key) => ({ key })),
			);
		expect(await upsert(fields)).toEqual(keys.map((ExternalKey) => ({ ExternalKey, saved: true })));
		await upsert({ Title: 'Second' });
		const { resources } = provider.simulator.state;
		for (const key of keys) {
			expect(resources.find(({ ExternalKey }) => ExternalKey === key)).toMatchObject({
				Title: 'Second',
				ResourcePricingTiers: [{ Tier: 0, Price: 1.5 }],
			});
		}
	});

	it('reads a callback result', async () => {
		const result = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b' }];
		const type = 'ExternalSubscriberImportCompleted';
		const { token } = await provider.simulator.commands.sendCallback({ type, result });
		expect(await run('callbackResult', 'get', { callbackToken: token })).toEqual(result);
	});

	it('takes the credential of the Access API for access, and says whether it is granted', async () => {
		const access = await n8n.createCredential({
			name: 'access',
			type: 'iMonezaAccessApi',
			data: provider.simulator.credentials.access,
		});
		const ResourceURL = 'https://news.example/Café?a=1&b=2';
		const byUser = { resourceKey: 'article-17', ResourceURL };
		expect(await run('access', 'checkByUserToken', byUser, [{}], access)).toEqual([
			expect.objectContaining({ granted: true, AccessReason: 'Quota' }),
		]);
		provider.simulator.commands.setProperty({ Quota: 0 });
		const byToken = {
			temporaryUserToken: 'tut-demo-0001',
			ResourceKey: 'article-17',
			ResourceURL,
		};
		expect(await run('access', 'checkByTemporaryToken', byToken, [{}], access)).toEqual([
			expect.objectContaining({ granted: false, AccessActionURL: expect.stringMatching(/^https/) }),
		]);
	});

	it('says in plain words that a key is not known', async () => {
		const step = iMonezaStep(provider.account, 'resource', 'get', { externalKey: byId('gone') });
		const { error } = await runStep(n8n, step);
		expect(error?.message).toBe('iMoneza: Resource not managed.');
		expect(error?.description).toContain('Access Key');
	});
});
