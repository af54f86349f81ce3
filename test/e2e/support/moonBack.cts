import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nRest, StoredCredential, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import { startMoonBack, type MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

export const useMoonBack = (): Provider<MoonBackSimulator> =>
	useProvider('moonBackApi', startMoonBack, ({ credentials }) => {
		const { apiToken, webhookSecret, baseUrl } = credentials;
		return { apiToken, webhookSecret, baseUrl };
	});

/** One MoonBack node, named `MoonBack`. */
export const moonBackStep = (
	credential: StoredCredential,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'MoonBack',
	type: 'n8n-nodes-signed-apis.moonBack',
	parameters: { authentication: 'apiToken', resource: 'apiMethod', operation, ...parameters },
	credential,
});

/** The name of the trigger in the workflows made here. */
export const TRIGGER = 'MoonBack Trigger';

let webhooks = 0;

/**
 * Activates a workflow that has nothing but a trigger.
 *
 * @param type e.g. `moonBackTrigger`
 * @returns the workflow, and the production URL that a webhook trigger listens on
 */
export async function activate(
	n8n: N8nRest,
	type: string,
	credential: StoredCredential,
	parameters: object = {},
): Promise<{ workflow: StoredWorkflow; url: string }> {
	const webhookId = `00000000-0000-4000-9000-${String(++webhooks).padStart(12, '0')}`;
	const trigger = {
		id: webhookId,
		webhookId,
		name: TRIGGER,
		type: `n8n-nodes-signed-apis.${type}`,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { authentication: 'apiToken', ...parameters },
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
	const workflow = await n8n.createWorkflow({
		name: TRIGGER,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await n8n.activate(workflow);
	return { workflow, url: `${n8n.url}/webhook/${webhookId}/webhook` };
}

/** Asks again and again until there is an answer, and gives up so that a failing test comes to its end. */
async function eventually<T>(look: () => Promise<T | undefined>, withinMs = 50_000): Promise<T> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain`);
		await sleep(200);
	}
}

/** Waits until n8n listens on a URL: an unsigned call is then refused and no longer unknown. */
export async function whenListening(url: string): Promise<void> {
	await eventually(async () => {
		const { status } = await fetch(url, { method: 'POST' });
		return status === 404 ? undefined : status;
	});
}

/** Why n8n could not activate a workflow's trigger, once it has found out; it answers "activate" before. */
export async function activationError(n8n: N8nRest, { id }: StoredWorkflow): Promise<string> {
	const headers = { cookie: n8n.cookie };
	return await eventually(async () => {
		const answer = await fetch(`${n8n.url}/rest/workflows/${id}/publication-status`, { headers });
		const { data } = (await answer.json()) as PublicationStatus;
		return data?.triggers[0]?.errorMessage ?? undefined;
	});
}

interface PublicationStatus {
	data?: { triggers: Array<{ errorMessage: string | null }> };
}

/** Waits until a simulator has carried out so many requests. */
export async function whenProcessed({ journal }: MoonBackSimulator, count: number): Promise<void> {
	await eventually(async () => (journal.processed.length < count ? undefined : count));
}

/** What the executions of a workflow began with, once so many have ended, the oldest first. */
export async function started(
	n8n: N8nRest,
	workflow: StoredWorkflow,
	count: number,
	withinMs?: number,
) {
	return await eventually(async () => {
		const executions = await n8n.finishedExecutions(workflow);
		if (executions.length < count) return undefined;
		return executions.reverse().map((run) => run.json(TRIGGER));
	}, withinMs);
}
