import { setTimeout as sleep } from 'node:timers/promises';
import { WORKER_CONCURRENCY } from '../../scripts/lib/n8nQueue.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { hangUp, monerooCallback, names, send, to } from '../e2e/support/callbacks.cjs';
import { monerooStep, PAYMENT } from '../e2e/support/moneroo.cjs';
import { connectToN8n, runStep, webhookProcesses } from '../e2e/support/n8n.cjs';
import { activateTrigger } from '../e2e/support/triggers.cjs';

// What takes more than a minute, to run beside other tests: with simulators of its own, and not switched off by them.

const n8n = connectToN8n();

/** More than the minute after which a provider's later attempt once started again. */
const LATER_MS = 70_000;

/**
 * A caller hangs up, calls again at once, and both processes 70 s later.
 *
 * @returns the answers to the three repetitions, and what each execution that had something to do began with
 */
export async function hangUpAndRepeat() {
	const { credentials: data, journal, faults, close } = await startMoneroo({ rateLimit: false });
	const account = await n8n.createCredential({ name: 'patient', type: 'monerooApi', data });
	const trigger = await activateTrigger(n8n, 'monerooTrigger', account);
	const [id, last] = names(2);
	const call = monerooCallback(trigger.url, data.webhookSecret, id);
	faults.add({ kind: 'delay', ms: 1500 });
	const hungUp = await hangUp(call, () => journal.entries.some(({ path }) => path.includes(id)));
	const statuses = [await send(call)];
	await sleep(LATER_MS);
	for (const origin of webhookProcesses()) statuses.push(await send(to(origin, call)));
	// Were a repetition to start something, it would have come before this one.
	await send(monerooCallback(trigger.url, data.webhookSecret, last));
	const executions = await trigger.started(2);
	await n8n.deactivate(trigger.workflow);
	await close();
	return { hungUp, statuses, executions };
}

/** Each worker runs so many executions, all of them with one account that allows 120 requests a minute. */
const EXECUTIONS = 2 * WORKER_CONCURRENCY;
const PAYMENTS_EACH = 16;

/** @returns what reached the provider, and what the executions put out */
export async function shareAnAccount() {
	const { credentials: data, journal, close } = await startMoneroo();
	const account = await n8n.createCredential({ name: 'shared', type: 'monerooApi', data });
	const step = monerooStep(account, 'payment', 'initialize', {
		...PAYMENT,
		transaction_description: '={{ $json.invoice }}',
	});
	const runs = await Promise.all(
		Array.from({ length: EXECUTIONS }, async () => {
			const invoices = names(PAYMENTS_EACH).map((invoice) => ({ invoice }));
			return await runStep(n8n, step, invoices);
		}),
	);
	await close();
	return {
		payments: EXECUTIONS * PAYMENTS_EACH,
		accepted: journal.entries.filter(({ status }) => status === 201).length,
		refused: journal.entries.filter(({ status }) => status === 429).length,
		requests: journal.entries.length,
		errors: runs.flatMap(({ error }) => error?.message ?? []),
		ids: runs.flatMap((run) => run.json('Moneroo').map(({ id }) => id)),
	};
}
