import type { SendCallback } from '../../simulators/iMoneza/commands.cjs';
import { IMONEZA_DEMO } from '../../simulators/iMoneza/index.cjs';
import { iMonezaStep, useIMoneza } from './support/iMoneza.cjs';
import { runStep } from './support/n8n.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useIMoneza();
const TYPE = 'ExternalSubscriberImportCompleted';

describe('iMoneza Trigger behind its production URL', () => {
	const listening = async (parameters = {}) =>
		await triggers.activate('iMonezaTrigger', provider.account, parameters);

	const deliver = async (options: Partial<SendCallback>) => {
		const { deliveries } = await provider.simulator.commands.sendCallback({
			type: TYPE,
			...options,
		});
		return deliveries.map(({ status }) => status);
	};

	const downFor = (times: number) =>
		provider.simulator.faults.add({
			kind: 'status',
			status: 500,
			path: '*/CallbackResult/*',
			times,
		});

	it('goes all the way: import, callback, result, item', async () => {
		const { url, started } = await listening();
		const subscribers = [{ SubscriberKey: 'a' }, { SubscriberKey: 'b' }];
		const step = iMonezaStep(provider.account, 'subscriberImport', 'create');
		const imported = await runStep(provider.n8n, step, subscribers);
		expect(imported.error).toBeUndefined();
		const [{ ID }] = imported.json('iMoneza');
		downFor(1);
		const [issued] = await provider.simulator.commands.completeJobs({ url });

		expect(issued.deliveries.map(({ status }) => status)).toEqual([503, 200]);
		const result = {
			Status: 'Completed successfully',
			Errors: [],
			SuccessCount: 2,
			FailureCount: 0,
		};
		const item = {
			CallbackType: TYPE,
			CallbackToken: issued.token,
			ExternalSubscriberImportID: ID,
			isKnownType: true,
			resultAvailable: true,
			result,
			deliveryId: expect.any(String),
		};
		expect(await started(1)).toEqual([[item]]);
	});

	it('loses no event whose result cannot be had at all', async () => {
		const { url, started } = await listening();
		downFor(3);
		expect(await deliver({ url })).toEqual([503, 503, 200]);
		expect(await started(1)).toMatchObject([[{ CallbackType: TYPE, resultAvailable: false }]]);
	});

	it('starts once for a callback that comes again and again', async () => {
		const { url, started } = await listening();
		const once = { url, token: 'once-0001' };
		const together = await Promise.all([deliver(once), deliver(once)]);
		expect([...together.flat(), ...(await deliver(once))]).toEqual([200, 200, 200]);
		expect(await deliver({ url, token: 'other-0002' })).toEqual([200]);
		expect(await started(2)).toMatchObject([
			[{ CallbackToken: 'once-0001' }],
			[{ CallbackToken: 'other-0002' }],
		]);
	});

	it('answers 200 to an event that is not wanted, and starts nothing', async () => {
		const { url, started } = await listening({ events: ['ExternalSubscriberLinked'] });
		expect(await deliver({ url })).toEqual([200]);
		expect(await deliver({ url, type: 'ExternalSubscriberLinked' })).toEqual([200]);
		expect(await started(1)).toMatchObject([[{ CallbackType: 'ExternalSubscriberLinked' }]]);
	});

	it('takes a query of the merchant and escapes as they come', async () => {
		const { url, started } = await listening();
		const extra = { ExternalSubscriberImportID: 'a1|02', City: 'Zürich West' };
		expect(await deliver({ url: `${url}?Tenant=Acme+North&x=%7E`, extra })).toEqual([200]);
		expect(await started(1)).toMatchObject([[{ ...extra, Tenant: 'Acme North', x: '~' }]]);
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
		const { url, started } = await listening();
		expect(await deliver({ url, ...changes })).toEqual([401, 401, 401]);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, token: 'right-0001' });
		expect(await started(1)).toMatchObject([[{ CallbackToken: 'right-0001' }]]);
	});
});
