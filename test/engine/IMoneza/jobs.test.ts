import { ONLINE_SUBSCRIPTION } from '../../../simulators/iMoneza/seed.cjs';
import { byId } from '../../support/parameters.cjs';
import { useIMoneza } from './node';

const provider = useIMoneza();
const { run, items, lastBody } = provider;

describe('subscriber import', () => {
	const IMPORT = { resource: 'subscriberImport', operation: 'create' };
	const subscribers = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b', MaximumLinkedUsers: '2' }];

	it('makes one import of all items', async () => {
		const result = await run(IMPORT, {
			items: subscribers.map((subscriber) => ({ ...subscriber, note: 'not sent' })),
		});
		expect(result.error).toBeUndefined();
		expect(provider.simulator.journal.entries).toHaveLength(1);
		expect(lastBody()).toEqual({
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
		expect(lastBody()).toMatchObject({ Data: { Subscribers: [{}, {}] } });
	});
});

describe('exports and results', () => {
	it('queues a subscriber export', async () => {
		const period = { StartDate: '2025-03-01T00:00:00Z', EndDate: '2025-03-31T00:00:00Z' };
		const [job] = await items({ resource: 'subscriberExport', operation: 'create', ...period });
		expect(job).toMatchObject({ Status: 'Queued', ...period });
		expect(lastBody()).toEqual(period);
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
