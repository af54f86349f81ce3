import type { IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { IMONEZA_DEMO, startIMoneza } from '../../../simulators/iMoneza/index.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import { iMonezaClient } from './iMonezaClient.cjs';
import type { Receiver } from './support.cjs';
import { startReceiver, until } from './support.cjs';

const { management } = IMONEZA_DEMO;
const type = 'ExternalSubscriberLinked';

let simulator: IMonezaSimulator;
let receiver: Receiver;
let now: number;

const manage = async (method: string, rest: string, body?: object) =>
	await iMonezaClient(simulator.url, () => now).manage(method, rest, body);
const importTwo = async () =>
	await manage('POST', '/ExternalSubscriberImport', {
		Data: { Subscribers: [{ SubscriberKey: 'a' }, {}] },
	});

beforeEach(async () => {
	now = Date.parse('2025-03-05T09:30:00Z');
	simulator = await startIMoneza({ now: () => now });
});

afterEach(async () => {
	await receiver.close();
	await simulator.close();
});

describe('callbacks', () => {
	it('tell that an import is done, signed, and lead to its result', async () => {
		receiver = await startReceiver(200);
		simulator.commands.setCallbackUrl({ url: `${receiver.url}/Hook?Tenant=Acme` });
		const { ID } = (await importTwo()).json();
		const [{ token }] = await simulator.commands.completeJobs();
		const [{ method, rawUrl, headers }] = receiver.calls;
		const [path, query] = rawUrl.split('?');
		expect([method, path, Object.fromEntries(new URLSearchParams(query))]).toEqual([
			'GET',
			'/Hook',
			{
				Tenant: 'Acme',
				CallbackType: 'ExternalSubscriberImportCompleted',
				CallbackToken: token,
				ExternalSubscriberImportID: ID,
			},
		]);
		const base = baseString('GET', String(headers.timestamp), path, query);
		expect(headers.authentication).toBe(
			`${management.accessKey}:${tokenHash(base, management.secretKey)}`,
		);
		const result = await manage('GET', `/CallbackResult/${token}`);
		expect(result.json()).toMatchObject({ SuccessCount: 1, FailureCount: 1 });
	});

	it('are tried three times in all, until 200', async () => {
		receiver = await startReceiver(503, 204, 500);
		const failed = await simulator.commands.sendCallback({ url: receiver.url, type });
		expect(failed.deliveries.map(({ status }) => status)).toEqual([503, 204, 500]);
		expect(new Set(receiver.calls.map(({ rawUrl }) => rawUrl)).size).toBe(1);
	});

	it('leave their results for 24 hours', async () => {
		receiver = await startReceiver(200);
		const { token } = await simulator.commands.sendCallback({
			url: receiver.url,
			type,
			result: [1],
		});
		now += 24 * 3_600_000 - 1;
		expect((await manage('GET', `/CallbackResult/${token}`)).text).toBe('[1]');
		now += 1;
		expect((await manage('GET', `/CallbackResult/${token}`)).status).toBe(404);
	});

	it('can lead to a result that fails', async () => {
		receiver = await startReceiver(200);
		simulator.faults.add({ kind: 'status', status: 500, path: '*/CallbackResult/*' });
		const { token } = await simulator.commands.sendCallback({ url: receiver.url, type });
		expect((await manage('GET', `/CallbackResult/${token}`)).status).toBe(500);
		expect((await manage('GET', `/CallbackResult/${token}`)).status).toBe(200);
	});

	it('can be sent unsigned, and by themselves', async () => {
		receiver = await startReceiver(200);
		await simulator.commands.sendCallback({ url: receiver.url, type, authentication: null });
		expect(receiver.calls[0].headers).not.toHaveProperty('authentication');
		await simulator.close();
		const callbackUrl = receiver.url;
		simulator = await startIMoneza({ now: () => now, callbackUrl, completeJobsAfterMs: 0 });
		await importTwo();
		await until(() => receiver.calls.length === 2);
		expect(receiver.calls[1].rawUrl).toContain('ExternalSubscriberImportCompleted');
	});
});
