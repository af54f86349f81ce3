import { report } from '../support/logs.cjs';
import { perEvent } from '../e2e/support/burst.cjs';
import { inTurns, names, send, sendEach, to, type Callback } from '../e2e/support/callbacks.cjs';
import { useLunaNode, VM } from '../e2e/support/lunaNode.cjs';
import { restartN8n, webhookProcesses } from '../e2e/support/n8n.cjs';
import { EVERY_FIVE_SECONDS, oneMorePoll } from '../e2e/support/polling.cjs';
import { until } from '../e2e/support/until.cjs';
import { useWebhookTriggers } from '../e2e/support/webhookTriggers.cjs';
import { startPayouts } from './payouts.cjs';

const { triggers, activate, activateAll, moneroo } = useWebhookTriggers();
const lunaNode = useLunaNode();

const CALLBACKS = 20;
const UNFINISHED = new Set(['new', 'running']);
const kill = async (...processes: string[]) =>
	await Promise.all(processes.map(async (name) => await restartN8n('SIGKILL', name)));

/** Sends them over both processes, each until it is answered 200, as a provider does. */
async function deliverAll(ids: string[], callback: (id: string) => Callback): Promise<void> {
	const origins = webhookProcesses();
	await inTurns(
		ids.map((id, index) => async () => {
			await until(`the call about ${id} to be accepted`, async () => {
				const status = await send(to(origins[index % origins.length], callback(id)));
				return status === 200 || undefined;
			});
		}),
	);
}

/** Payouts and callbacks under way, and the trigger of the callbacks. */
async function underWay() {
	const { trigger, callback } = await activate.moneroo({ verifyWithApi: false });
	const payouts = await startPayouts(
		moneroo.simulator,
		await moneroo.addCredential({ requestsPerMinute: 0 }),
	);
	const ids = names(CALLBACKS);
	await payouts.whenHalfDone();
	const delivered = deliverAll(ids, callback);
	return { payouts, trigger, ids, delivered };
}

/** How many of the events have no execution, and how many more than one that had something to do. */
async function lostAndTwice({ trigger, ids }: Awaited<ReturnType<typeof underWay>>) {
	const stored = await until('the executions to end', async () => {
		const all = await moneroo.n8n.storedExecutions(trigger.workflow);
		return all.some(({ status }) => UNFINISHED.has(status)) ? undefined : all;
	});
	const texts = stored.map(({ text }) => text);
	const started = (await trigger.started(1)).flat().map(({ id }) => String(id));
	const twice = ids.filter((id) => started.filter((other) => other === id).length > 1);
	const statuses = stored.map(({ status }) => status).sort();
	return {
		lost: perEvent(texts, ids).filter((count) => count === 0).length,
		twice: twice.length,
		statuses: [...new Set(statuses)].map((status) => [
			status,
			statuses.filter((other) => other === status).length,
		]),
	};
}

it('sends no payout twice and loses no callback when the workers are killed', async () => {
	const work = await underWay();
	await kill('worker1', 'worker2');
	await work.delivered;
	const { status, message } = await work.payouts.end();
	const sent = work.payouts.sent();
	const callbacks = await lostAndTwice(work);
	report(
		`Workers killed: ${sent.length} of ${work.payouts.payouts} payouts sent; the execution is "${status}": ${message}. ${CALLBACKS} callbacks: ${JSON.stringify(callbacks)}`,
	);
	expect(new Set(sent).size).toBe(sent.length);
	expect(sent.length).toBeLessThan(work.payouts.payouts);
	expect(status).not.toBe('success');
	expect(callbacks).toMatchObject({ lost: 0, twice: 0 });
	await work.payouts.remove();
});

it('goes on with payouts and callbacks when the main process is killed, and with the polls afterwards', async () => {
	const polled = await triggers.activate('lunaNodeTrigger', lunaNode.account, {
		events: ['vmCreated', 'vmStatusChanged'],
		pollTimes: EVERY_FIVE_SECONDS,
	});
	const work = await underWay();
	lunaNode.simulator.commands.setVmStatus({ vm_id: VM, status: 'Offline' });
	const killed = kill('main');
	const added = lunaNode.simulator.commands.addVm({ hostname: 'new.example.com' });
	await killed;
	await work.delivered;
	const { status } = await work.payouts.end();
	const sent = work.payouts.sent();
	await oneMorePoll(lunaNode.simulator, 1);
	const changes = (await polled.started(1)).flat();
	const callbacks = await lostAndTwice(work);
	report(
		`Main killed: ${sent.length} payouts sent, the execution is "${status}". ${CALLBACKS} callbacks: ${JSON.stringify(callbacks)}. ${changes.length} changes of 2 polled`,
	);
	expect(sent).toHaveLength(work.payouts.payouts);
	expect(new Set(sent).size).toBe(sent.length);
	expect(callbacks).toMatchObject({ lost: 0, twice: 0 });
	expect(changes.map(({ event }) => event).sort()).toEqual(['vmCreated', 'vmStatusChanged']);
	expect(changes).toContainEqual(expect.objectContaining({ vm_id: added.id }));
	await work.payouts.remove();
});

it('starts nothing again after the webhook processes were restarted', async () => {
	const rows = (await activateAll()).map((row) => ({ ...row, ids: names(3) }));
	for (const { callback, ids } of rows) {
		expect(await sendEach(ids.map(callback))).toEqual([200, 200, 200]);
	}
	await Promise.all(
		['webhook1', 'webhook2'].map(async (name) => await restartN8n('SIGTERM', name)),
	);
	for (const { trigger, callback, ids } of rows) {
		for (const origin of webhookProcesses()) {
			expect(await sendEach(ids.map((id) => to(origin, callback(id))))).toEqual([200, 200, 200]);
		}
		// A new one afterwards: were a repeated one to start something, it would have come first.
		expect(await send(callback(names(1)[0]))).toBe(200);
		expect(await trigger.started(4)).toHaveLength(4);
	}
});
