import type { INodeParameters } from 'n8n-workflow';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startPolling } from '../support/engine/poll.cjs';
import type { WebhookHost } from '../support/engine/webhook.cjs';
import type { Call } from '../support/engine/webhookCall.cjs';
import { callWith, EVENT, listeningTo } from './Moneroo/callbacks';
import { BODY, host, signed } from './MoonBack/callbacks';
import { WRITES } from './writes';

const UNCLEAR = ['maybe', 2, "={{ 'perhaps' }}"];

describe('a webhook trigger', () => {
	const moneroo = startMoneroo();
	afterAll(async () => await (await moneroo).close());
	const monerooHost = async (parameters: INodeParameters) =>
		listeningTo(await moneroo, { parameters });

	const CASES: Array<[label: string, (v: unknown) => Promise<WebhookHost>, () => Call]> = [
		[
			'Verify with API',
			async (v) => await monerooHost({ verifyWithApi: v as string }),
			() => callWith(EVENT),
		],
		['Simplify', async (v) => await monerooHost({ simplify: v as string }), () => callWith(EVENT)],
		[
			'Ignore Repeated Calls',
			async (v) => host({ options: { ignoreRepeated: v } }),
			() => signed(BODY),
		],
	];

	describe.each(CASES)('with %s', (label, listening, call) => {
		it.each(UNCLEAR)('starts nothing for %j and lets the provider call again', async (value) => {
			const trigger = await listening(value);
			const answer = await trigger.call(call());
			expect(answer.status).toBe(503);
			expect(answer.body).toContain(`'${label}'`);
			expect(trigger.started).toEqual([]);
		});

		it.each(UNCLEAR)('is not activated with %j', async (value) => {
			const trigger = await listening(value);
			await expect(trigger.lifecycle('create')).rejects.toThrow(`'${label}'`);
		});

		it.each([' Yes', 'off', 0, null])('starts for %j', async (value) => {
			const trigger = await listening(value);
			expect(await trigger.call(call())).toMatchObject({ status: 200 });
			expect(trigger.started).toHaveLength(1);
		});
	});

	it('tells nothing of its settings to a caller without a signature', async () => {
		const answer = await (await monerooHost({ simplify: 'maybe' })).call({ rawBody: EVENT });
		expect(answer).toMatchObject({ status: 401, body: expect.not.stringContaining('maybe') });
	});

	it.each(['no', 'OFF', 0])('does not ask the API when verifying is %j', async (verifyWithApi) => {
		const trigger = await monerooHost({ verifyWithApi });
		await trigger.call(callWith(EVENT));
		expect(trigger.started[0][0].json.verified).toBe(false);
	});

	it.each(['no', 'OFF', 0])('starts for a repeated call when ignoring is %j', async (value) => {
		const trigger = host({ options: { ignoreRepeated: value } });
		await trigger.call(signed(BODY));
		await trigger.call(signed(BODY));
		expect(trigger.started).toHaveLength(2);
	});
});

describe('a polling trigger', () => {
	const moonBack = { authentication: 'apiToken', method: 'moonbacks' };
	const CASES = [
		[
			'Simplify',
			'iMonezaPollingTrigger',
			'iMoneza',
			(v: unknown) => ({ events: ['resourceCreated'], simplify: v }),
		],
		[
			'Newest First',
			'moonBackPollingTrigger',
			'moonBack',
			(v: unknown) => ({ ...moonBack, options: { newestFirst: v } }),
		],
		[
			'Try Further Pages',
			'moonBackPollingTrigger',
			'moonBack',
			(v: unknown) => ({ ...moonBack, options: { triesFurtherPages: v } }),
		],
	] as const;

	const start = async (node: string, provider: 'iMoneza' | 'moonBack', parameters: object) => {
		const { simulator, credentials } = await WRITES[provider].start();
		const poller = await startPolling({
			node,
			parameters: parameters as INodeParameters,
			credentials,
		});
		return { poller, simulator };
	};

	describe.each(CASES)('with %s', (label, node, provider, parameters) => {
		it.each(UNCLEAR)('asks nothing for %j', async (value) => {
			const { poller, simulator } = await start(node, provider, parameters(value));
			await expect(poller.poll()).rejects.toThrow(`'${label}'`);
			expect(simulator.journal.entries).toEqual([]);
			await simulator.close();
		});

		it.each([' Yes', 'off', 0, null])('polls for %j', async (value) => {
			const { poller, simulator } = await start(node, provider, parameters(value));
			expect(await poller.poll()).toBeNull();
			await simulator.close();
		});
	});
});
