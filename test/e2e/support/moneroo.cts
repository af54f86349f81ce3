import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nRest, StoredCredential, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import {
	startMoneroo,
	type MonerooOptions,
	type MonerooSimulator,
} from '../../../simulators/moneroo/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

export const useMoneroo = (options?: MonerooOptions): Provider<MonerooSimulator> =>
	useProvider(
		'monerooApi',
		async () => await startMoneroo(options),
		({ credentials }) => credentials,
	);

export const CUSTOMER = {
	customer_email: 'paul.essomba@example.org',
	customer_first_name: 'Paul',
	customer_last_name: 'Essomba',
};

export const PAYMENT = {
	amount: 7500,
	currency: 'XOF',
	description: 'Invoice 2031',
	return_url: 'https://shop.example/thanks?ref=2031',
	...CUSTOMER,
};

export const PAYOUT = {
	amount: 12000,
	currency: 'XAF',
	method: { __rl: true, mode: 'id', value: 'mtn_cm' },
	recipient_msisdn: '237670000002',
	description: 'Supplier invoice 88',
	...CUSTOMER,
};

/** One Moneroo node, named `Moneroo`. */
export const monerooStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'Moneroo',
	type: 'n8n-nodes-signed-apis.moneroo',
	parameters: { resource, operation, ...parameters },
	credential,
});

/** An active workflow that consists of a Moneroo Trigger, and the URL that the provider calls. */
export async function listen(
	n8n: N8nRest,
	credential: StoredCredential,
	parameters: Record<string, unknown> = {},
	isListening = true,
): Promise<{ workflow: StoredWorkflow; url: string }> {
	const webhookId = `moneroo-${++listeners}-${Date.now()}`;
	const trigger = {
		id: '00000000-0000-4000-8000-000000000001',
		name: 'Moneroo Trigger',
		type: 'n8n-nodes-signed-apis.monerooTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		webhookId,
		credentials: { monerooApi: { id: credential.id, name: credential.name } },
	};
	const workflow = await n8n.createWorkflow({
		name: `Moneroo Trigger ${listeners}`,
		nodes: [trigger],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await n8n.activate(workflow);
	const url = `${n8n.url}/webhook/${webhookId}/webhook`;
	if (isListening) await whenListening(url);
	return { workflow, url };
}

/** n8n answers that a workflow is active before it listens. Until then there is no such URL. */
export async function whenListening(url: string): Promise<void> {
	const deadline = Date.now() + LISTENING_TIMEOUT;
	while ((await fetch(url, { method: 'POST' })).status === 404) {
		if (Date.now() > deadline) throw new Error(`Nothing listens at ${url}`);
		await sleep(100);
	}
}

let listeners = 0;

/** ms */
const LISTENING_TIMEOUT = 20_000;
