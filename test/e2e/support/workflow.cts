import type { OutputItem } from '../../../scripts/lib/execution.cjs';
import type { StoredCredential, Workflow, WorkflowNode } from '../../../scripts/lib/n8nRest.cjs';

/** The trigger's name in every workflow made here. */
export const START = 'Start';

export interface Step {
	name: string;
	/** e.g. `n8n-nodes-signed-apis.lunaNode` */
	type: string;
	typeVersion?: number;
	parameters: Record<string, unknown>;
	credential?: StoredCredential;
	/** A second credential, of another type. */
	further?: StoredCredential;
	/** Whether a failing item becomes an item with its message instead of ending the execution. */
	continueOnFail?: boolean;
	/** Whether n8n tries once more when the step fails. */
	retryOnFail?: boolean;
}

export function node(step: Step, index: number): WorkflowNode {
	const { name, type, typeVersion = 1, parameters, credential, further } = step;
	const credentials = [credential, further].flatMap((stored) =>
		stored ? [[stored.type, { id: stored.id, name: stored.name }]] : [],
	);
	return {
		id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
		name,
		type,
		typeVersion,
		position: [220 * index, 0],
		parameters,
		...(credentials.length && { credentials: Object.fromEntries(credentials) }),
		...(step.continueOnFail && { onError: 'continueRegularOutput' }),
		...(step.retryOnFail && { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }),
	};
}

/**
 * A workflow that starts by hand and goes through the given steps one after another.
 *
 * @param items what the first step gets; one empty item when left out.
 */
export function chain(steps: Step[], items: Array<OutputItem['json']> = [{}]): Workflow {
	const start: Step = { name: START, type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const nodes = [start, ...steps].map(node);
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map((to, i) => [nodes[i].name, { main: [[{ node: to.name, type: 'main', index: 0 }]] }]),
	);
	return {
		name: steps.map(({ name }) => name).join(', '),
		nodes,
		connections,
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json })) },
	};
}
