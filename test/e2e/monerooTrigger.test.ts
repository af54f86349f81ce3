import { sleep } from 'n8n-workflow';
import type { StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import type { SendWebhook } from '../../simulators/moneroo/commands.cjs';
import { listen, useMoneroo, whenListening } from './support/moneroo.cjs';

const moneroo = useMoneroo({ rateLimit: false });
const PAYMENT = 'py_demo0001aaaa';

let active: StoredWorkflow | undefined;

afterEach(async () => {
	if (active) await moneroo.n8n.deactivate(active);
});

async function listening(parameters = {}, credential = {}) {
	const account = await moneroo.addCredential({ requestsPerMinute: 0, ...credential });
	const { workflow, url } = await listen(moneroo.n8n, account, parameters);
	active = workflow;
	return { workflow, url };
}

const deliver = async (options: SendWebhook) =>
	(await moneroo.simulator.commands.sendWebhook(options)).map(({ status }) => status);

/** Within jest's own limit, so that a test that waits in vain says what for. */
const deadline = () => Date.now() + 45_000;

/** What the executions of a workflow began with, once so many have ended, the oldest first. */
async function started(workflow: StoredWorkflow, count: number) {
	for (const end = deadline(); Date.now() < end; ) {
		const executions = await moneroo.n8n.finishedExecutions(workflow);
		if (executions.length >= count) {
			return executions
				.reverse()
				.flatMap((run) => run.items('Moneroo Trigger').map(({ json }) => json));
		}
		await sleep(100);
	}
	throw new Error(`No ${count} executions have ended`);
}

describe('Moneroo Trigger behind its production URL', () => {
	it('starts the workflow with the verified record', async () => {
		const { workflow, url } = await listening();
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT })).toEqual([200]);
		expect(await started(workflow, 1)).toEqual([
			expect.objectContaining({
				event: 'payment.success',
				verified: true,
				id: PAYMENT,
				amount: 7500,
				currency: 'XOF',
			}),
		]);
	});

	it.each(['php', 'compact', 'indented'] as const)('takes a body written as %s', async (style) => {
		const { workflow, url } = await listening({ verifyWithApi: false });
		const data = { customer: { firstName: 'Aïcha', url: 'https://shop.example/é' } };
		expect(await deliver({ url, event: 'payment.failed', id: PAYMENT, data, style })).toEqual([
			200,
		]);
		expect(await started(workflow, 1)).toMatchObject([{ verified: false, customer_name: 'Aïcha' }]);
	});

	it('answers in time when the API does not', async () => {
		const { workflow, url } = await listening();
		moneroo.simulator.faults.add({ kind: 'delay', ms: 60_000 });
		// The simulator gives up after 3 s, as Moneroo does.
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT })).toEqual([200]);
		expect(await started(workflow, 1)).toMatchObject([{ verified: false, id: PAYMENT }]);
	});

	it('starts once for an event that is delivered again and again', async () => {
		const { workflow, url } = await listening();
		const event = { url, event: 'payment.success', id: PAYMENT };
		const together = await Promise.all([deliver(event), deliver(event), deliver(event)]);
		expect([...together.flat(), ...(await deliver(event))]).toEqual([200, 200, 200, 200]);
		expect(await deliver({ ...event, event: 'payment.initiated' })).toEqual([200]);
		expect((await started(workflow, 2)).map((json) => json.event)).toEqual([
			'payment.success',
			'payment.initiated',
		]);
	});

	it('remembers while the workflow is switched off and on again', async () => {
		const { workflow, url } = await listening({ verifyWithApi: false });
		const event = { url, event: 'payment.success', id: PAYMENT };
		await deliver(event);
		await moneroo.n8n.deactivate(workflow);
		await moneroo.n8n.activate(workflow);
		await whenListening(url);
		expect(await deliver(event)).toEqual([200]);
		await deliver({ ...event, event: 'payment.failed' });
		expect(await started(workflow, 2)).toHaveLength(2);
	});

	it('answers 200 to an event that is not wanted, and starts nothing', async () => {
		const { workflow, url } = await listening({ events: ['payout.failed'], verifyWithApi: false });
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT })).toEqual([200]);
		expect(await deliver({ url, event: 'payout.failed', id: 'po_demo0001bbbb' })).toEqual([200]);
		expect(await started(workflow, 1)).toMatchObject([{ event: 'payout.failed' }]);
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
		const { workflow, url } = await listening();
		expect(await deliver({ url, event: 'payment.success', id: PAYMENT, ...changes })).toEqual([
			status,
		]);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, event: 'payment.success', id: PAYMENT });
		expect(await started(workflow, 1)).toMatchObject([{ id: PAYMENT, verified: true }]);
	});

	it('refuses a multipart body', async () => {
		const { workflow, url } = await listening();
		const form = new FormData();
		form.set('event', 'payment.success');
		const headers = { 'X-Moneroo-Signature': 'a'.repeat(64) };
		expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(401);
		expect(await moneroo.n8n.finishedExecutions(workflow)).toEqual([]);
	});

	it('does not become active without a secret, and says what to configure', async () => {
		const secretless = await moneroo.addCredential({ webhookSecret: '' });
		const { workflow } = await listen(moneroo.n8n, secretless, {}, false);
		const { url, cookie } = moneroo.n8n;
		const address = `${url}/rest/workflows/${workflow.id}/publication-status`;
		// n8n tries several times before it gives up and shows this in the editor.
		let told = '';
		for (const end = deadline(); !told.includes('"failed"') && Date.now() < end; ) {
			await sleep(250);
			told = await (await fetch(address, { headers: { cookie } })).text();
		}
		expect(told).toContain("fill in the 'Webhook Secret' of the Moneroo API credential");
	});
});
