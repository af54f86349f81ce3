import type { SendWebhook } from '../../simulators/moonBack/webhooks.cjs';
import { MOONBACK_DEMO } from '../../simulators/moonBack/index.cjs';
import { PATIENCE_MS } from './support/callbacks.cjs';
import { useMoonBack } from './support/moonBack.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useMoonBack();

const listening = async (parameters = {}) =>
	await triggers.activate('moonBackTrigger', provider.account, parameters);

const deliver = async (options: SendWebhook) =>
	(await provider.simulator.commands.sendWebhook({ timeoutMs: PATIENCE_MS, ...options })).map(
		({ status }) => status,
	);

const PAYLOAD = {
	event: 'moonback.created',
	title: 'Núria 🚀',
	url: 'https://cdn.example/m/42/clip.mp4',
};

describe('MoonBack Trigger behind its production URL', () => {
	it('starts the workflow with the body as it is', async () => {
		const { url, started } = await listening();
		expect(await deliver({ url, payload: PAYLOAD })).toEqual([200]);
		expect(await started(1)).toEqual([[{ ...PAYLOAD, deliveryId: expect.any(String) }]]);
	});

	it('starts once for a call that comes again and again', async () => {
		const { url, started } = await listening();
		const together = [1, 2, 3].map(async () => await deliver({ url, payload: PAYLOAD }));
		const answers = (await Promise.all(together)).flat();
		expect([...answers, ...(await deliver({ url, payload: PAYLOAD }))]).toEqual([
			200, 200, 200, 200,
		]);
		await deliver({ url, payload: { event: 'last' } });
		expect(await started(2)).toMatchObject([[PAYLOAD], [{ event: 'last' }]]);
	});

	it('starts nothing for an event that was not selected', async () => {
		const filter = { triggerOn: 'selectedEvents', eventField: 'event', events: ['last'] };
		const { url, started } = await listening(filter);
		expect(await deliver({ url, payload: PAYLOAD })).toEqual([200]);
		expect(await deliver({ url, payload: { event: 'last' } })).toEqual([200]);
		expect(await started(1)).toMatchObject([[{ event: 'last' }]]);
	});

	it.each<[what: string, changes: Partial<SendWebhook>, status: number]>([
		['without a signature', { signature: null }, 401],
		['with an empty one', { signature: '' }, 401],
		[
			'with the fixed account signature in its place',
			{ signature: MOONBACK_DEMO.moonBackerSignature },
			401,
		],
		['signed with another secret', { secret: 'other' }, 401],
		['of 2 MB', { body: `{"a":"${'x'.repeat(2_000_000)}"}` }, 413],
		['that is a text', { body: '"text"' }, 400],
	])('refuses a call %s', async (_, changes, status) => {
		const { url, started } = await listening();
		const [answer] = await deliver({ url, payload: PAYLOAD, ...changes });
		expect(answer).toBe(status);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, payload: { event: 'last' } });
		expect(await started(1)).toMatchObject([[{ event: 'last' }]]);
	});

	it('checks the account signature where one is set', async () => {
		const options = { accountSignature: MOONBACK_DEMO.moonBackerSignature };
		const right = await listening({ options });
		expect(await deliver({ url: right.url, payload: PAYLOAD })).toEqual([200]);
		const wrong = await listening({ options: { accountSignature: 'f'.repeat(32) } });
		expect(await deliver({ url: wrong.url, payload: PAYLOAD })).toEqual([401]);
	});

	it('does not become active without a secret, and says what to configure', async () => {
		const credential = await provider.addCredential({ webhookSecret: '' });
		await expect(triggers.activate('moonBackTrigger', credential)).rejects.toThrow(
			"'Webhook Secret'",
		);
	});
});
