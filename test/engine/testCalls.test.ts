import { WebhookHost, type Listening } from '../support/engine/webhook.cjs';
import { callWith, EVENT, SECRET } from './Moneroo/callbacks';
import { get, SECRET as PING_SECRET, signed } from './MoneyNs/pings';
import { BODY, KEY, signed as signedMoonBack } from './MoonBack/callbacks';

type Trigger = [name: string, listening: Listening, reason: RegExp];

const FORGED = { method: 'POST', headers: {}, rawBody: '{}', body: {} };

const TRIGGERS: Trigger[] = [
	[
		'monerooTrigger',
		{
			node: 'monerooTrigger',
			parameters: { verifyWithApi: false },
			credentials: { monerooApi: { secretKey: 'key', webhookSecret: SECRET } },
		},
		/X-Moneroo-Signature is missing/,
	],
	[
		'moonBackTrigger',
		{
			node: 'moonBackTrigger',
			credentials: { moonBackApi: { apiToken: 'token', webhookSecret: KEY } },
		},
		/signature is missing/i,
	],
	[
		'moneyNsTrigger',
		{
			node: 'moneyNsTrigger',
			credentials: { moneyNsPlatformApi: { platform: 'p', pingSecret: PING_SECRET } },
		},
		/./,
	],
	[
		'iMonezaTrigger',
		{
			node: 'iMonezaTrigger',
			credentials: { iMonezaManagementApi: { accessKey: 'a', secretKey: 's' } },
		},
		/is missing/,
	],
];

describe.each(TRIGGERS)('the %s that listens for a test call', (_, listening, reason) => {
	it('shows in the editor why it refuses one', async () => {
		const trigger = new WebhookHost({ ...listening, mode: 'manual' });
		const refused: unknown = await trigger.call(FORGED).catch((error: unknown) => error);
		expect(refused).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/^A call came, but it was refused: /),
			description: expect.stringContaining('HTTP status 40'),
		});
		expect((refused as Error).message).toMatch(reason);
		expect(trigger.started).toEqual([]);
	});

	it('only answers in an active workflow', async () => {
		const trigger = new WebhookHost(listening);
		const answer = await trigger.call(FORGED);
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.body).toMatch(reason);
		expect(trigger.started).toEqual([]);
	});
});

it.each([
	['monerooTrigger', () => callWith(EVENT), 0],
	['moonBackTrigger', () => signedMoonBack(BODY), 1],
	['moneyNsTrigger', () => get(signed()), 2],
] as const)('the caller of the %s hears that the call was received', async (_, call, at) => {
	const answer = await new WebhookHost(TRIGGERS[at][1]).call(call());
	expect(answer).toEqual({ status: 200, body: '{"received":true}', by: 'n8n' });
});
