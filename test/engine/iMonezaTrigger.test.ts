import { callback, listen, PATH, QUERY, CALLBACK, TYPE } from './iMonezaCallbacks';
import { useIMoneza } from './iMonezaNode';

const provider = useIMoneza();
const RESULT = { Status: 'Completed successfully', Errors: [], SuccessCount: 2, FailureCount: 0 };

/** Has a result in store for the callback's token. */
async function issue(type = TYPE, result: unknown = RESULT): Promise<void> {
	await provider.simulator.commands.sendCallback({ type, token: CALLBACK, result });
}

const failing = (times: number | 'always' = 'always') =>
	provider.simulator.faults.add({
		kind: 'status',
		status: 500,
		path: '*/CallbackResult/*',
		times,
	});

describe('an authentic callback', () => {
	it('starts the workflow with the result that it is about', async () => {
		await issue();
		const host = listen(provider.simulator);
		expect(await host.call(callback())).toMatchObject({ status: 200, by: 'n8n' });
		expect(host.started).toEqual([
			[
				{
					json: {
						CallbackType: TYPE,
						CallbackToken: CALLBACK,
						ExternalSubscriberImportID: 'a1b2|01',
						isKnownType: true,
						resultAvailable: true,
						result: RESULT,
					},
				},
			],
		]);
		expect(host.credentialLoads).toBe(1);
		expect(provider.simulator.journal.last?.path).toMatch(
			new RegExp(`/CallbackResult/${CALLBACK}$`),
		);
	});

	it.each([
		'ExternalSubscriberLinked',
		'EligibleSubscriptionPurchased',
		'ExternalSubscriberImportCompleted',
		'ExternalSubscriberExportCompleted',
		'ExternalFulfillmentSubscriptionExport',
		'ExternalFulfillmentSubscriptionPurchased',
	])('may be of the type %s', async (type) => {
		await issue(type, [{ SubscriberKey: 'a' }]);
		const host = listen(provider.simulator, { events: [type] });
		const query = `CallbackType=${type}&CallbackToken=${CALLBACK}`;
		expect(await host.call(callback({ query }))).toMatchObject({ status: 200 });
		expect(host.started[0][0].json).toMatchObject({
			CallbackType: type,
			isKnownType: true,
			result: [{ SubscriberKey: 'a' }],
		});
	});

	it('of an unknown type is passed on with a flag', async () => {
		await issue('SomethingNew');
		const host = listen(provider.simulator);
		const query = `CallbackType=SomethingNew&CallbackToken=${CALLBACK}&SomethingID=7`;
		await host.call(callback({ query }));
		expect(host.started[0][0].json).toMatchObject({
			CallbackType: 'SomethingNew',
			SomethingID: '7',
			isKnownType: false,
		});
	});

	it('that the filter leaves out is answered 200 and starts nothing', async () => {
		const host = listen(provider.simulator, { events: ['ExternalSubscriberLinked'] });
		expect(await host.call(callback())).toMatchObject({ status: 200 });
		expect(host).toMatchObject({ started: [], saved: '{}' });
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	it('starts the workflow once, however often it comes', async () => {
		await issue();
		const host = listen(provider.simulator);
		const answers = await Promise.all([1, 2].map(async () => await host.call(callback())));
		answers.push(await host.call(callback()));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
		expect(host.started).toHaveLength(1);
	});

	it.each([-295_000, 295_000])('may be %d ms off', async (off) => {
		await issue();
		expect(await listen(provider.simulator).call(callback({ off }))).toMatchObject({ status: 200 });
	});

	it('may write the access key in another case', async () => {
		await issue();
		const { accessKey } = provider.simulator.credentials.management;
		const call = callback({ signed: { accessKey: accessKey.toLowerCase() } });
		expect(await listen(provider.simulator).call(call)).toMatchObject({ status: 200 });
	});

	it('may bring parameters of the merchant, which are signed as well', async () => {
		await issue();
		const host = listen(provider.simulator);
		await host.call(callback({ query: `tenant=Acme+North&result=x&${QUERY}` }));
		expect(host.started[0][0].json).toMatchObject({ tenant: 'Acme North', result: RESULT });
	});
});

describe('the path that is signed', () => {
	it('is that of the public URL, whatever arrives behind a reverse proxy', async () => {
		await issue();
		const host = listen(provider.simulator);
		expect(await host.call(callback({ path: '/internal/hook' }))).toMatchObject({ status: 200 });
	});

	it('is not that which arrives', async () => {
		const call = callback({ path: '/internal/hook', signed: { path: '/internal/hook' } });
		expect(await listen(provider.simulator).call(call)).toMatchObject({ status: 401 });
	});

	it('is that of the test URL during a test', async () => {
		await issue();
		const host = listen(provider.simulator, undefined, { mode: 'manual' });
		const testPath = PATH.replace('/webhook/', '/webhook-test/');
		expect(await host.call(callback())).toMatchObject({ status: 401 });
		expect(await host.call(callback({ signed: { path: testPath } }))).toMatchObject({
			status: 200,
		});
		expect(host.started).toHaveLength(1);
	});

	it('is that of the option, where it is filled in', async () => {
		await issue();
		const options = { publicUrl: ' https://hooks.example.com/IMoneza/Callbacks?x=1 ' };
		const host = listen(provider.simulator, { events: ['*'], options });
		expect(await host.call(callback())).toMatchObject({ status: 401 });
		const call = callback({ signed: { path: '/IMoneza/Callbacks' } });
		expect(await host.call(call)).toMatchObject({ status: 200 });
	});
});

describe('while the result cannot be had', () => {
	it('answers 503 twice, and at the third call starts without it', async () => {
		failing();
		const host = listen(provider.simulator);
		const statuses: number[] = [];
		while (statuses.length < 3) statuses.push((await host.call(callback())).status);
		expect(statuses).toEqual([503, 503, 200]);
		expect(host.started).toEqual([
			[
				{
					json: {
						CallbackType: TYPE,
						CallbackToken: CALLBACK,
						ExternalSubscriberImportID: 'a1b2|01',
						isKnownType: true,
						resultAvailable: false,
					},
				},
			],
		]);
	});

	it('starts with the result as soon as it is there', async () => {
		await issue();
		failing(1);
		const host = listen(provider.simulator);
		expect(await host.call(callback())).toMatchObject({ status: 503 });
		expect(await host.call(callback())).toMatchObject({ status: 200 });
		expect(host.started[0][0].json).toMatchObject({ resultAvailable: true, result: RESULT });
	});

	it.each(['html', 'truncatedJson', 'emptyBody', 'resetAfter'] as const)(
		'takes no %s for a result',
		async (kind) => {
			await issue();
			provider.simulator.faults.add({ kind, path: '*/CallbackResult/*' });
			expect(await listen(provider.simulator).call(callback())).toMatchObject({ status: 503 });
		},
	);

	it('does not wait for a place within the rate limit', async () => {
		await issue();
		const management = {
			...provider.simulator.credentials.management,
			accessKey: provider.simulator.credentials.management.accessKey,
			requestsPerMinute: 1,
		};
		const host = listen(provider.simulator, undefined, {
			credentials: { iMonezaManagementApi: management },
		});
		expect(await host.call(callback())).toMatchObject({ status: 200 });
		const other = QUERY.replace('9c2e', '9c2f');
		expect(await host.call(callback({ query: other }))).toMatchObject({ status: 503 });
	});

	it('counts the calls for each callback by itself, across a restart of n8n', async () => {
		failing();
		const host = listen(provider.simulator);
		const other = QUERY.replace('9c2e', '9c2f');
		await host.call(callback());
		await host.call(callback({ query: other }));
		await host.call(callback());

		const restarted = listen(provider.simulator);
		restarted.saved = host.saved;
		expect(await restarted.call(callback({ query: other }))).toMatchObject({ status: 503 });
		expect(await restarted.call(callback())).toMatchObject({ status: 200 });
		expect(restarted.started[0][0].json).toMatchObject({ CallbackToken: CALLBACK });
	});

	it('remembers a bounded number of callbacks, and none that is done', async () => {
		failing(150);
		const host = listen(provider.simulator);
		for (let n = 0; n < 150; n++) {
			await host.call(callback({ query: QUERY.replace(CALLBACK, `token-${n}`) }));
		}
		const attempts = (): object =>
			(JSON.parse(host.saved) as Record<string, { attempts: object }>)['node:Trigger'].attempts;
		expect(Object.keys(attempts())).toHaveLength(100);
		expect(host.saved.length).toBeLessThan(4000);

		const last = 'token-149';
		await provider.simulator.commands.sendCallback({ type: TYPE, token: last });
		await host.call(callback({ query: QUERY.replace(CALLBACK, last) }));
		expect(Object.keys(attempts())).toHaveLength(99);
	});
});
