import { randomUUID } from 'node:crypto';
import type { OutputItem } from '../../../scripts/lib/execution.cjs';
import type {
	N8nRest,
	StoredCredential,
	StoredWorkflow,
	Workflow,
} from '../../../scripts/lib/n8nRest.cjs';
import { connectToN8n, webhookProcesses } from './n8n.cjs';
import { switchOff, switchOn } from './publication.cjs';
import { until } from './until.cjs';
import { node, START } from './workflow.cjs';

type Items = Array<OutputItem['json']>;

/** A trigger in a workflow of its own, which is switched on. */
export interface ActiveTrigger {
	workflow: StoredWorkflow;
	/** The production URL, if the trigger has one; of the first webhook process where there are several. */
	url: string;
	/** What each execution began with, the oldest first, once so many have ended. Should there be more, it tells of them as well. */
	started(atLeast: number): Promise<Items[]>;
	/** Switches the workflow off and on again. */
	restart(): Promise<void>;
}

/**
 * Makes a workflow of nothing but a trigger and switches it on.
 *
 * @param type e.g. `moonBackTrigger`
 * @param created is told the workflow before it is switched on
 * @throws an Error with what the trigger says when it refuses.
 */
export async function activateTrigger(
	n8n: N8nRest,
	type: string,
	credential: StoredCredential,
	parameters: Record<string, unknown> = {},
	created: (workflow: StoredWorkflow) => void = () => {},
): Promise<ActiveTrigger> {
	// With capitals, which a provider that signs the URL in lower case has to be right about.
	const webhookId = `Webhook-${randomUUID()}`;
	const workflow = await n8n.createWorkflow(alone(type, credential, parameters, webhookId));
	created(workflow);
	await switchOn(n8n, workflow);
	return {
		workflow,
		url: `${webhookProcesses()[0]}/webhook/${webhookId}/webhook`,
		started: async (atLeast) =>
			await until(`execution number ${atLeast} of "${type}"`, async () => {
				const executions = await n8n.finishedExecutions(workflow, atLeast);
				if (executions.length < atLeast) return undefined;
				return executions.reverse().map((execution) => execution.json(START));
			}),
		restart: async () => {
			await switchOff(n8n, workflow);
			await switchOn(n8n, workflow);
		},
	};
}

/**
 * Workflows of nothing but a trigger, for the tests of this file. They are switched off when the test is over. A file calls this before
 * its provider's function, so that this comes first there as well, before the simulator is gone.
 */
export function useTriggers() {
	const n8n = connectToN8n();
	const switchedOn: StoredWorkflow[] = [];

	afterEach(async () => {
		for (const workflow of switchedOn.splice(0)) await switchOff(n8n, workflow);
	});

	return {
		/** As {@link activateTrigger}. */
		activate: async (
			type: string,
			credential: StoredCredential,
			parameters: Record<string, unknown> = {},
		): Promise<ActiveTrigger> =>
			await activateTrigger(n8n, type, credential, parameters, (workflow) =>
				switchedOn.push(workflow),
			),

		/** What a polling trigger shows when "Fetch Test Event" is pressed in the editor. */
		async tryOut(
			type: string,
			credential: StoredCredential,
			parameters: Record<string, unknown>,
		): Promise<Items> {
			const workflow = await n8n.createWorkflow(alone(type, credential, parameters));
			const run = await n8n.run(workflow, START);
			expect(run.error).toBeUndefined();
			return run.json(START);
		},
	};
}

function alone(
	type: string,
	credential: StoredCredential,
	parameters: Record<string, unknown>,
	webhookId?: string,
): Workflow {
	const step = { name: START, type: `n8n-nodes-signed-apis.${type}`, parameters, credential };
	const trigger = { ...node(step, 0), webhookId };
	return { name: type, nodes: [trigger], connections: {}, settings: { executionOrder: 'v1' } };
}
