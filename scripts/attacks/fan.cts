import type { Execution, OutputItem } from '../lib/execution.cjs';
import type { N8nRest, Workflow } from '../lib/n8nRest.cjs';
import { node, START, type Step } from '../../test/e2e/support/workflow.cjs';

type Item = OutputItem['json'];

/** A workflow in which each step gets the same items. */
export function fan(name: string, steps: Step[], items: Item[]): Workflow {
	const start: Step = { name: START, type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const targets = steps.map(({ name: to }) => ({ node: to, type: 'main', index: 0 }));
	return {
		name,
		nodes: [start, ...steps].map(node),
		connections: { [START]: { main: [targets] } },
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json })) },
	};
}

/** Runs steps side by side in one execution, each with all items. */
export async function runFan(
	rest: N8nRest,
	name: string,
	steps: Step[],
	items: Item[],
): Promise<Execution> {
	return await rest.run(await rest.createWorkflow(fan(name, steps, items)), START);
}
