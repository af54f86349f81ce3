import { callback, CALLBACK, issue, listen, PATH, QUERY, RESULT, TYPE } from './callbacks';
import { useIMoneza } from './node';

const provider = useIMoneza();

describe('an authentic callback', () => {
	it('starts the workflow with the result that it is about', async () => {
		await issue(provider.simulator);
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
						deliveryId: expect.any(String),
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
		await issue(provider.simulator, type, [{ SubscriberKey: 'a' }]);
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
		await issue(provider.simulator, 'SomethingNew');
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
		await issue(provider.simulator);
		const host = listen(provider.simulator);
		const answers = await Promise.all([1, 2].map(async () => await host.call(callback())));
		answers.push(await host.call(callback()));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
		expect(host.started).toHaveLength(1);
	});

	it.each([-295_000, 295_000])('may be %d ms off', async (off) => {
		await issue(provider.simulator);
		expect(await listen(provider.simulator).call(callback({ off }))).toMatchObject({ status: 200 });
	});

	it('may write the access key in another case', async () => {
		await issue(provider.simulator);
		const { accessKey } = provider.simulator.credentials.management;
		const call = callback({ signed: { accessKey: accessKey.toLowerCase() } });
		expect(await listen(provider.simulator).call(call)).toMatchObject({ status: 200 });
	});

	it('may bring parameters of the merchant, which are signed as well', async () => {
		await issue(provider.simulator);
		const host = listen(provider.simulator);
		await host.call(callback({ query: `tenant=Acme+North&result=x&${QUERY}` }));
		expect(host.started[0][0].json).toMatchObject({ tenant: 'Acme North', result: RESULT });
	});
});

describe('the path that is signed', () => {
	it('is that of the public URL, whatever arrives behind a reverse proxy', async () => {
		await issue(provider.simulator);
		const host = listen(provider.simulator);
		expect(await host.call(callback({ path: '/internal/hook' }))).toMatchObject({ status: 200 });
	});

	it('is not that which arrives', async () => {
		const call = callback({ path: '/internal/hook', signed: { path: '/internal/hook' } });
		expect(await listen(provider.simulator).call(call)).toMatchObject({ status: 401 });
	});

	it('is that of the test URL during a test', async () => {
		await issue(provider.simulator);
		const host = listen(provider.simulator, undefined, { mode: 'manual' });
		const testPath = PATH.replace('/webhook/', '/webhook-test/');
		// A test call that is refused shows in the editor.
		await expect(host.call(callback())).rejects.toThrow('The token hash does not fit the call');
		expect(await host.call(callback({ signed: { path: testPath } }))).toMatchObject({
			status: 200,
		});
		expect(host.started).toHaveLength(1);
	});

	it('is that of the option, where it is filled in', async () => {
		await issue(provider.simulator);
		const options = { publicUrl: ' https://hooks.example.com/IMoneza/Callbacks?x=1 ' };
		const host = listen(provider.simulator, { events: ['*'], options });
		expect(await host.call(callback())).toMatchObject({ status: 401 });
		const call = callback({ signed: { path: '/IMoneza/Callbacks' } });
		expect(await host.call(call)).toMatchObject({ status: 200 });
	});
});
