import type { N8nRest, StoredCredential, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import type { MoneyNsSimulator } from '../../../simulators/moneyNs/index.cjs';
import type { Step } from './workflow.cjs';

/** The credential's fields as a user would fill them in. */
export function userData({ credentials }: MoneyNsSimulator): Record<string, unknown> {
	const { email, password, baseUrl } = credentials;
	return { email, password, baseUrl };
}

/** The credential's fields as a user would fill them in. */
export function platformData({ credentials }: MoneyNsSimulator): Record<string, unknown> {
	const { email, platform, privateKey, baseUrl, checkoutUrl, pingSecret } = credentials;
	return { identifyBy: 'email', email, platform, privateKey, baseUrl, checkoutUrl, pingSecret };
}

/** One MoneyNS node, named `MoneyNS`. */
export const moneyNsStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'MoneyNS',
	type: 'n8n-nodes-signed-apis.moneyNs',
	parameters: {
		authentication: credential.type === 'moneyNsUserApi' ? 'user' : 'platform',
		resource,
		operation,
		...parameters,
	},
	credential,
});

/** An active workflow that consists of a MoneyNS Trigger, and its production URL. */
export async function listenForPings(
	n8n: N8nRest,
	credential: StoredCredential,
	parameters: Record<string, unknown> = {},
): Promise<{ workflow: StoredWorkflow; url: string }> {
	const webhookId = `moneyns-${++listeners}-${Date.now()}`;
	const trigger = {
		id: '00000000-0000-4000-8000-000000000001',
		name: 'MoneyNS Trigger',
		type: 'n8n-nodes-signed-apis.moneyNsTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		webhookId,
		credentials: { moneyNsPlatformApi: { id: credential.id, name: credential.name } },
	};
	const workflow = await n8n.createWorkflow({
		name: `MoneyNS Trigger ${listeners}`,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await n8n.activate(workflow);
	const url = `${n8n.url}/webhook/${webhookId}/webhook`;
	await untilRegistered(url);
	return { workflow, url };
}

/** n8n answers the activation before it listens. The trigger turns the bare URL away, n8n without it answers 404. */
async function untilRegistered(url: string): Promise<void> {
	for (;;) {
		const calls = ['GET', 'POST'].map(async (method) => (await fetch(url, { method })).status);
		if ((await Promise.all(calls)).every((status) => status !== 404)) return;
	}
}

let listeners = 0;
