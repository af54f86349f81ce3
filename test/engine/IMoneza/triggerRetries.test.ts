import { forgetRequests } from '../../support/engine/pacing.cjs';
import { callback, CALLBACK, issue, listen, QUERY, RESULT, TYPE } from './callbacks';
import { useIMoneza } from './node';

const provider = useIMoneza();

beforeEach(forgetRequests);

const failing = (times: number | 'always' = 'always') =>
	provider.simulator.faults.add({
		kind: 'status',
		status: 500,
		path: '*/CallbackResult/*',
		times,
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
						deliveryId: expect.any(String),
					},
				},
			],
		]);
	});

	it('starts with the result as soon as it is there', async () => {
		await issue(provider.simulator);
		failing(1);
		const host = listen(provider.simulator);
		expect(await host.call(callback())).toMatchObject({ status: 503 });
		expect(await host.call(callback())).toMatchObject({ status: 200 });
		expect(host.started[0][0].json).toMatchObject({ resultAvailable: true, result: RESULT });
	});

	it.each(['html', 'truncatedJson', 'emptyBody', 'resetAfter'] as const)(
		'takes no %s for a result',
		async (kind) => {
			await issue(provider.simulator);
			provider.simulator.faults.add({ kind, path: '*/CallbackResult/*' });
			expect(await listen(provider.simulator).call(callback())).toMatchObject({ status: 503 });
		},
	);

	it('lets everybody on the account wait after a 429', async () => {
		await issue(provider.simulator);
		const fault = { kind: 'status', status: 429, retryAfter: 1 } as const;
		provider.simulator.faults.add({ ...fault, path: '*/CallbackResult/*' });
		const host = listen(provider.simulator);
		expect(await host.call(callback())).toMatchObject({ status: 503 });
		const startedAt = Date.now();
		expect(await host.call(callback())).toMatchObject({ status: 200 });
		expect(Date.now() - startedAt).toBeGreaterThan(900);
	});

	it('does not wait for a place within the rate limit', async () => {
		await issue(provider.simulator);
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
