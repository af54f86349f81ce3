import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredCredential, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import { startIMoneza, type IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

/** With an account for the Management API. */
export const useIMoneza = (): Provider<IMonezaSimulator> =>
	useProvider(
		'iMonezaManagementApi',
		async () => await startIMoneza(),
		({ credentials }) => credentials.management,
	);

/** One iMoneza node, named `iMoneza`. */
export const iMonezaStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'iMoneza',
	type: 'n8n-nodes-signed-apis.iMoneza',
	parameters: { resource, operation, ...parameters },
	credential,
});

export const TRIGGER = 'iMoneza Trigger';

/** An active workflow that consists of an iMoneza Trigger, and the URL that the provider calls. */
export async function listen(
	{ n8n, account }: Provider<IMonezaSimulator>,
	parameters: Record<string, unknown> = {},
): Promise<{ workflow: StoredWorkflow; url: string }> {
	// With capitals, which the provider does not sign.
	const webhookId = `iMoneza-${++listeners}-${Date.now()}`;
	const trigger = {
		id: '00000000-0000-4000-8000-000000000001',
		name: TRIGGER,
		type: 'n8n-nodes-signed-apis.iMonezaTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		webhookId,
		credentials: { [account.type]: { id: account.id, name: account.name } },
	};
	const workflow = await n8n.createWorkflow({
		name: `${TRIGGER} ${listeners}`,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await n8n.activate(workflow);
	const url = `${n8n.url}/webhook/${webhookId}/webhook`;
	await whenListening(url);
	return { workflow, url };
}

/** n8n answers that a workflow is active before it listens. Until then there is no such URL. */
async function whenListening(url: string): Promise<void> {
	const deadline = Date.now() + LISTENING_TIMEOUT;
	while ((await fetch(url)).status === 404) {
		if (Date.now() > deadline) throw new Error(`Nothing listens at ${url}`);
		await sleep(100);
	}
}

let listeners = 0;

/** ms */
const LISTENING_TIMEOUT = 20_000;
