import type { IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { startIMoneza } from '../../../simulators/iMoneza/index.cjs';
import { STANDARD_GROUP } from '../../../simulators/iMoneza/seed.cjs';
import { iMonezaClient } from './iMonezaClient.cjs';

let simulator: IMonezaSimulator;
let manage: ReturnType<typeof iMonezaClient>['manage'];
let ask: ReturnType<typeof iMonezaClient>['ask'];

beforeEach(async () => {
	simulator = await startIMoneza();
	({ manage, ask } = iMonezaClient(simulator.url, Date.now));
});

afterEach(async () => {
	await simulator.close();
});

describe('resources', () => {
	it('are listed and read, with the property on request', async () => {
		expect(JSON.parse((await manage('GET', '/Resource')).text)).toHaveLength(3);
		expect((await manage('GET', '/Resource/article-17')).json().Property).toBeNull();
		const whole = await manage('GET', '/Resource/article-17?includePropertyData=true');
		expect(whole.json()).toHaveProperty('Property.Name', 'Example News');
		expect((await manage('GET', '')).json()).toHaveProperty(
			'PricingGroups.0.PricingGroupID',
			STANDARD_GROUP,
		);
		expect((await manage('GET', '/Resource/none')).json()).toHaveProperty('Message');
	});

	it('are created with a name and a pricing group, then changed field by field', async () => {
		const ExternalKey = 'new-1';
		const PricingGroup = { PricingGroupID: STANDARD_GROUP };
		const created = await manage('PUT', '/Resource/new-1', {
			ExternalKey,
			Name: 'New',
			PricingGroup,
		});
		expect([created.status, created.text]).toEqual([200, '']);
		await manage('PUT', '/Resource/new-1', { ExternalKey, Title: 'A title' });
		expect((await manage('GET', '/Resource/new-1')).json()).toMatchObject({
			Name: 'New',
			Title: 'A title',
		});
	});

	it.each([
		['ExternalKey must be', { Title: 'x' }],
		['Name is required', { ExternalKey: 'new-1' }],
		['PricingGroup is required', { ExternalKey: 'new-1', Name: 'x' }],
		['Title may have 200', { ExternalKey: 'new-1', Title: 'x'.repeat(201) }],
		['PricingModel is not', { ExternalKey: 'new-1', PricingModel: 'Cheap' }],
	])('are refused: %s', async (message, body) => {
		const seen = await manage('PUT', '/Resource/new-1', body);
		expect([seen.status, seen.json().Message]).toEqual([400, expect.stringContaining(message)]);
	});
});

describe('subscribers', () => {
	it('are added, and show their linked users', async () => {
		const sent = { SubscriberKey: 'sub-2', MaximumLinkedUsers: 3 };
		expect((await manage('PUT', '/ExternalSubscriber/sub-2', sent)).json()).toMatchObject(sent);
		const linked = await manage('GET', '/ExternalSubscriber/sub-2/LinkedUser');
		expect(linked.json()).toMatchObject({ SubscriberKey: 'sub-2', Users: [expect.any(Object)] });
		expect((await manage('GET', '/ExternalSubscriber/none/LinkedUser')).status).toBe(404);
	});

	it.each([
		['/ExternalSubscriberExport', { StartDate: '2025-01-01', EndDate: '2025-02-01' }],
		[
			'/ExternalFulfillmentSubscriptionExport',
			{ SubscriptionGroupID: 'x', AsOfDate: '2025-01-01' },
		],
	])('are exported by %s', async (path, body) => {
		expect((await manage('POST', path, body)).json()).toMatchObject({ Status: 'Queued', ...body });
		expect((await manage('POST', path, {})).status).toBe(400);
	});
});

describe('access', () => {
	const decide = async (userToken: string) =>
		(
			await ask('Resource', `article-17?ResourceURL=&UserToken=${encodeURIComponent(userToken)}`)
		).json();

	it('is metered per user, whose token is new each time', async () => {
		simulator.commands.setProperty({ Quota: 2 });
		const actions: unknown[] = [];
		const tokens = [''];
		for (let visit = 0; visit < 3; visit++) {
			const { UserToken, AccessAction, AccessActionURL } = await decide(tokens[visit]);
			tokens.push(UserToken as string);
			actions.push([AccessAction, AccessActionURL !== '']);
		}
		expect(actions).toEqual([
			['Grant', false],
			['Grant', false],
			['Purchase', true],
		]);
		expect(new Set(tokens).size).toBe(4);
	});

	it('by temporary token works once', async () => {
		const rest = 'tut-demo-0001?ResourceKey=about-us&ResourceURL=';
		expect((await ask('TemporaryUserToken', rest)).json().AccessReason).toBe('Free');
		expect((await ask('TemporaryUserToken', rest)).status).toBe(404);
	});

	it.each([
		'article-17?UserToken=',
		'article-17?ResourceURL=',
		'article-17?ResourceURL=&UserToken=&AdBlockerStatus=x',
	])('is refused for %s', async (rest) => {
		expect((await ask('Resource', rest)).status).toBe(400);
	});
});
