import { randomUUID } from 'node:crypto';
import type { StoredCredential, Workflow } from '../../scripts/lib/n8nRest.cjs';
import type { MonerooSimulator } from '../../simulators/moneroo/index.cjs';
import { monerooStep, PAYOUT } from '../e2e/support/moneroo.cjs';
import { connectToN8n, webhookProcesses } from '../e2e/support/n8n.cjs';
import { switchOff, switchOn } from '../e2e/support/publication.cjs';
import { until } from '../e2e/support/until.cjs';
import { chain, node, START } from '../e2e/support/workflow.cjs';

const PAYOUTS = 16;
/** Each takes so long, that there is a middle to be killed in. */
const EACH_MS = 300;

/** One execution that sends many payouts one after another, started by a call of n8n's own Webhook node. */
export async function startPayouts(simulator: MonerooSimulator, account: StoredCredential) {
	const n8n = connectToN8n();
	const path = randomUUID();
	const workflow = await n8n.createWorkflow(payoutsOnCall(path, account));
	await switchOn(n8n, workflow);
	simulator.faults.add({ kind: 'delay', ms: EACH_MS, times: 'always' });
	const payouts = Array.from({ length: PAYOUTS }, (_, index) => ({ text: `Salary ${index}` }));
	const response = await fetch(`${webhookProcesses()[0]}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ payouts }),
	});
	expect(response.status).toBe(200);
	const sent = () =>
		simulator.journal.processed.flatMap(({ body }) => /Salary \d+/.exec(body.toString()) ?? []);
	return {
		payouts: PAYOUTS,
		/** What each payout that Moneroo carried out was for, in that order. */
		sent,
		whenHalfDone: async () =>
			await until('half of the payouts', () => sent().length >= PAYOUTS / 2 || undefined),
		/** n8n's word for what became of the execution, with the message in it. */
		end: async () =>
			await until('the payouts to end', async () => {
				const [execution] = await n8n.finishedExecutions(workflow, 1);
				return execution && { status: execution.status, message: execution.error?.message };
			}),
		remove: async () => await switchOff(n8n, workflow),
	};
}

function payoutsOnCall(path: string, account: StoredCredential): Workflow {
	const workflow = chain([
		{
			name: 'Each',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.payouts' },
		},
		monerooStep(account, 'payout', 'initialize', {
			...PAYOUT,
			transaction_description: '={{ $json.text }}',
		}),
	]);
	const parameters = { httpMethod: 'POST', path };
	const start = { name: START, type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters };
	const webhook = { ...node(start, 0), webhookId: path };
	return {
		...workflow,
		nodes: [webhook, ...workflow.nodes.slice(1)],
		pinData: {},
	};
}
