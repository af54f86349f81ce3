import type { StoredCredential, StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import type { SendCallback } from '../../simulators/iMoneza/commands.cjs';
import { IMONEZA_DEMO } from '../../simulators/iMoneza/index.cjs';
import { ONLINE_SUBSCRIPTION, STANDARD_GROUP } from '../../simulators/iMoneza/seed.cjs';
import { byId } from '../support/parameters.cjs';
import { iMonezaStep, listen, TRIGGER, useIMoneza } from './support/iMoneza.cjs';
import { runStep } from './support/n8n.cjs';

const provider = useIMoneza();
const { n8n } = provider;
const TYPE = 'ExternalSubscriberImportCompleted';

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
		const { token } = await provider.simulator.commands.sendCallback({ type: TYPE, result });
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

describe('iMoneza Trigger behind its production URL', () => {
	let active: StoredWorkflow | undefined;

	afterEach(async () => {
		if (active) await n8n.deactivate(active);
		active = undefined;
	});

	async function listening(parameters = {}) {
		const { workflow, url } = await listen(provider, parameters);
		active = workflow;
		return { workflow, url };
	}

	const deliver = async (options: Partial<SendCallback>) => {
		const { deliveries } = await provider.simulator.commands.sendCallback({
			type: TYPE,
			...options,
		});
		return deliveries.map(({ status }) => status);
	};

	/** What the executions began with, once so many have ended, the oldest first. */
	async function started(workflow: StoredWorkflow, count: number) {
		for (;;) {
			const executions = await n8n.finishedExecutions(workflow);
			if (executions.length >= count) {
				return executions.reverse().flatMap((execution) => execution.json(TRIGGER));
			}
		}
	}

	const downFor = (times: number) =>
		provider.simulator.faults.add({
			kind: 'status',
			status: 500,
			path: '*/CallbackResult/*',
			times,
		});

	it('goes all the way: import, callback, result, item', async () => {
		const { workflow, url } = await listening();
		const subscribers = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b' }];
		const [{ ID }] = await run('subscriberImport', 'create', {}, subscribers);
		downFor(1);
		const [issued] = await provider.simulator.commands.completeJobs({ url });

		expect(issued.deliveries.map(({ status }) => status)).toEqual([503, 200]);
		expect(await started(workflow, 1)).toEqual([
			{
				CallbackType: TYPE,
				CallbackToken: issued.token,
				ExternalSubscriberImportID: ID,
				isKnownType: true,
				resultAvailable: true,
				result: {
					Status: 'Completed successfully',
					Errors: [],
					SuccessCount: 2,
					FailureCount: 0,
				},
			},
		]);
	});

	it('loses no event whose result cannot be had at all', async () => {
		const { workflow, url } = await listening();
		downFor(3);
		expect(await deliver({ url })).toEqual([503, 503, 200]);
		expect(await started(workflow, 1)).toEqual([
			expect.objectContaining({ CallbackType: TYPE, resultAvailable: false }),
		]);
	});

	it('starts once for a callback that comes again and again', async () => {
		const { workflow, url } = await listening();
		const once = { url, token: 'once-0001' };
		const together = await Promise.all([deliver(once), deliver(once)]);
		expect([...together.flat(), ...(await deliver(once))]).toEqual([200, 200, 200]);
		expect(await deliver({ url, token: 'other-0002' })).toEqual([200]);
		expect((await started(workflow, 2)).map((json) => json.CallbackToken)).toEqual([
			'once-0001',
			'other-0002',
		]);
	});

	it('answers 200 to an event that is not wanted, and starts nothing', async () => {
		const { workflow, url } = await listening({ events: ['ExternalSubscriberLinked'] });
		expect(await deliver({ url })).toEqual([200]);
		expect(await deliver({ url, type: 'ExternalSubscriberLinked' })).toEqual([200]);
		expect(await started(workflow, 1)).toMatchObject([
			{ CallbackType: 'ExternalSubscriberLinked' },
		]);
	});

	it('takes a query of the merchant and escapes as they come', async () => {
		const { workflow, url } = await listening();
		const extra = { ExternalSubscriberImportID: 'a1|02', City: 'Zürich West' };
		expect(await deliver({ url: `${url}?Tenant=Acme+North&x=%7E`, extra })).toEqual([200]);
		expect(await started(workflow, 1)).toMatchObject([{ ...extra, Tenant: 'Acme North', x: '~' }]);
	});

	it.each<[string, Partial<SendCallback>]>([
		['without Authentication', { authentication: null }],
		[
			'with a made-up hash',
			{ authentication: `${IMONEZA_DEMO.management.accessKey}:${'A'.repeat(43)}=` },
		],
		[
			'of another key set',
			{ authentication: `${IMONEZA_DEMO.access.accessKey}:${'A'.repeat(43)}=` },
		],
		['of an hour ago', { timestamp: new Date(Date.now() - 3_600_000).toUTCString() }],
		['of tomorrow', { timestamp: new Date(Date.now() + 86_400_000).toUTCString() }],
		['with a time of another form', { timestamp: new Date().toISOString() }],
	])('refuses a callback %s', async (_, changes) => {
		const { workflow, url } = await listening();
		expect(await deliver({ url, ...changes })).toEqual([401, 401, 401]);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, token: 'right-0001' });
		expect(await started(workflow, 1)).toMatchObject([{ CallbackToken: 'right-0001' }]);
	});
});
