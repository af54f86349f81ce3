import type { SendWebhook } from '../../simulators/moneroo/commands.cjs';
import { PATIENCE_MS } from './support/callbacks.cjs';
import { useMoneroo } from './support/moneroo.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const moneroo = useMoneroo({ rateLimit: false });
const PAYMENT = 'py_demo0001aaaa';

async function listening(parameters = {}) {
	const account = await moneroo.addCredential({ requestsPerMinute: 0 });
	return await triggers.activate('monerooTrigger', account, parameters);
}

const deliver = async (options: SendWebhook) =>
	(await moneroo.simulator.commands.sendWebhook({ timeoutMs: PATIENCE_MS, ...options })).map(
		({ status }) => status,
	);

describe('Moneroo Trigger behind its production URL', () => {
	it('starts the workflow with the verified record', async () => {
		const { url, started } = await listening();
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT })).toEqual([200]);
		expect(await started(1)).toMatchObject([
			[{ event: 'payment.success', verified: true, id: PAYMENT, amount: 7500, currency: 'XOF' }],
		]);
	});

	it.each(['php', 'compact', 'indented'] as const)('takes a body written as %s', async (style) => {
		const { url, started } = await listening({ verifyWithApi: false });
		const data = { customer: { firstName: 'Aïcha', url: 'https://shop.example/é' } };
		expect(await deliver({ url, event: 'payment.failed', id: PAYMENT, data, style })).toEqual([
			200,
		]);
		expect(await started(1)).toMatchObject([[{ verified: false, customer_name: 'Aïcha' }]]);
	});

	it('answers in time when the API does not', async () => {
		const { url, started } = await listening();
		moneroo.simulator.faults.add({ kind: 'delay', ms: 60_000 });
		// Half as long as the API takes. On an idle computer it is well within the 3 s that Moneroo gives.
		const inTime = { url, event: 'payment.success', id: PAYMENT, timeoutMs: 30_000 };
		expect(await deliver(inTime)).toEqual([200]);
		expect(await started(1)).toMatchObject([[{ verified: false, id: PAYMENT }]]);
	});

	it('starts once for an event that is delivered again and again', async () => {
		const { url, started } = await listening();
		const event = { url, event: 'payment.success', id: PAYMENT };
		const together = await Promise.all([deliver(event), deliver(event), deliver(event)]);
		expect([...together.flat(), ...(await deliver(event))]).toEqual([200, 200, 200, 200]);
		expect(await deliver({ ...event, event: 'payment.initiated' })).toEqual([200]);
		expect(await started(2)).toMatchObject([
			[{ event: 'payment.success' }],
			[{ event: 'payment.initiated' }],
		]);
	});

	it('remembers while the workflow is switched off and on again', async () => {
		const { url, started, restart } = await listening({ verifyWithApi: false });
		const event = { url, event: 'payment.success', id: PAYMENT };
		await deliver(event);
		await restart();
		expect(await deliver(event)).toEqual([200]);
		await deliver({ ...event, event: 'payment.failed' });
		expect(await started(2)).toMatchObject([
			[{ event: 'payment.success' }],
			[{ event: 'payment.failed' }],
		]);
	});

	it('answers 200 to an event that is not wanted, and starts nothing', async () => {
		const { url, started } = await listening({ events: ['payout.failed'], verifyWithApi: false });
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT })).toEqual([200]);
		expect(await deliver({ url, event: 'payout.failed', id: 'po_demo0001bbbb' })).toEqual([200]);
		expect(await started(1)).toMatchObject([[{ event: 'payout.failed' }]]);
	});

	it.each<[what: string, changes: Partial<SendWebhook>, status: number]>([
		['without a signature', { signature: null }, 401],
		['with an empty one', { signature: '' }, 401],
		['with one of another form', { signature: 'sha256=ab' }, 401],
		['signed with another secret', { secret: 'whs_other' }, 401],
		['that is no JSON', { body: 'event=payment.success', signature: 'a'.repeat(64) }, 422],
		['of 2 MB', { body: `{"a":"${'x'.repeat(2_000_000)}"}` }, 413],
		['without an event', { body: '{"data":{"id":"a"}}' }, 400],
	])('refuses a callback %s', async (_, changes, status) => {
		const { url, started } = await listening();
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT, ...changes })).toEqual([
			status,
		]);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, event: 'payment.success', id: PAYMENT });
		expect(await started(1)).toMatchObject([[{ id: PAYMENT, verified: true }]]);
	});

	it('refuses a multipart body', async () => {
		const { url, started } = await listening();
		const form = new FormData();
		form.set('event', 'payment.success');
		const headers = { 'X-Moneroo-Signature': 'a'.repeat(64) };
		expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(401);
		await deliver({ url, event: 'payment.success', id: PAYMENT });
		expect(await started(1)).toMatchObject([[{ id: PAYMENT }]]);
	});

	it('does not become active without a secret, and says what to configure', async () => {
		const secretless = await moneroo.addCredential({ webhookSecret: '' });
		await expect(triggers.activate('monerooTrigger', secretless)).rejects.toThrow(
			"fill in the 'Webhook Secret' of the Moneroo API credential",
		);
	});
});
