import type { Execution, OutputItem } from '../../../scripts/lib/execution.cjs';
import { N8nRest } from '../../../scripts/lib/n8nRest.cjs';
import { chain, START, type Step } from './workflow.cjs';

/**
 * The n8n that `npm run e2e` has started, with the packed package in it and its owner logged in.
 *
 * @throws an Error when the tests were started in another way.
 */
export function connectToN8n(): N8nRest {
	const { E2E_N8N_URL, E2E_N8N_COOKIE } = process.env;
	if (!E2E_N8N_URL) throw new Error('No n8n is running. Start these tests with "npm run e2e"');
	return new N8nRest(E2E_N8N_URL, E2E_N8N_COOKIE);
}

/** Where webhooks arrive: the n8n itself, or its webhook processes. */
export function webhookProcesses(): string[] {
	const { E2E_N8N_URL, E2E_N8N_WEBHOOKS } = process.env;
	return (E2E_N8N_WEBHOOKS || E2E_N8N_URL || '').split(' ');
}

/** Runs one node in a workflow of its own, once for each item. */
export async function runStep(
	n8n: N8nRest,
	step: Step,
	items?: Array<OutputItem['json']>,
): Promise<Execution> {
	return await n8n.run(await n8n.createWorkflow(chain([step], items)), START);
}

/**
 * Ends a process of n8n, in good order or at once, and starts it again. Returns when it answers again.
 *
 * @param name e.g. `worker1`, where n8n is several processes
 */
export async function restartN8n(signal: 'SIGTERM' | 'SIGKILL', name = 'main'): Promise<void> {
	const url = `${process.env.E2E_N8N_CONTROL}/${name}/${signal}`;
	const response = await fetch(url, { method: 'POST' });
	if (!response.ok) throw new Error(await response.text());
}
