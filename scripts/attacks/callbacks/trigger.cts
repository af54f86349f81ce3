import { randomUUID } from 'node:crypto';
import { switchOff, switchOn } from '../../../test/e2e/support/publication.cjs';
import { until } from '../../../test/e2e/support/until.cjs';
import { node, START } from '../../../test/e2e/support/workflow.cjs';
import type { N8nRest, StoredCredential, StoredWorkflow } from '../../lib/n8nRest.cjs';

/** A webhook trigger in a workflow that is switched on. */
export interface Trigger {
	url: string;
	/** How many executions it has started, once there are so many. */
	started(atLeast: number): Promise<number>;
	/** What the newest execution began with, once there are so many. */
	newest(atLeast: number): Promise<Record<string, unknown>>;
	close(): Promise<void>;
}

export async function openTrigger(
	rest: N8nRest,
	type: string,
	credential: StoredCredential,
	parameters: Record<string, unknown>,
): Promise<Trigger> {
	const webhookId = randomUUID();
	const step = { name: START, type: `n8n-nodes-signed-apis.${type}`, parameters, credential };
	const workflow: StoredWorkflow = await rest.createWorkflow({
		name: `callbacks, ${type}`,
		nodes: [{ ...node(step, 0), ...{ webhookId } }],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	await switchOn(rest, workflow);
	const count = async () => (await rest.storedExecutions(workflow)).length;
	return {
		url: `${rest.url}/webhook/${webhookId}/webhook`,
		started: async (atLeast) =>
			await until(`execution ${atLeast} of ${type}`, async () => {
				const executions = await count();
				return executions >= atLeast ? executions : undefined;
			}),
		newest: async (atLeast) =>
			await until(`execution ${atLeast} of ${type}`, async () => {
				const [execution] = await rest.finishedExecutions(workflow, atLeast);
				return execution?.json(START)[0];
			}),
		close: async () => await switchOff(rest, workflow),
	};
}
