import { WorkflowExecute } from 'n8n-core';
import {
	NodeConnectionTypes,
	Workflow,
	type INodeExecutionData,
	type INodeParameters,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { InMemoryCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { additionalData, plainNode, startData, TRIGGER, triggerType } from './run.cjs';

const NEXT = 'Next';

/** An execution that a trigger has started. */
export interface Triggered {
	/** Name of one of the package's triggers. */
	node: string;
	workflowId: string;
	/** What the trigger has started it with. */
	items: INodeExecutionData[];
	parameters?: INodeParameters;
	mode?: WorkflowExecuteMode;
}

/** Runs an execution in n8n's real engine, and gives what the node behind the trigger had to work on: nothing where it did not run. */
export async function runTriggered(triggered: Triggered): Promise<INodeExecutionData[]> {
	const { node, workflowId, items, parameters = {}, mode = 'webhook' } = triggered;
	const loaded = await loadPackage();
	const workflow = new Workflow({
		id: workflowId,
		nodes: [{ ...plainNode(TRIGGER, node), parameters }, plainNode(NEXT, 'next')],
		connections: {
			[TRIGGER]: { main: [[{ node: NEXT, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: true,
		nodeTypes: nodeTypes({ ...loaded.nodes, next: triggerType() }),
		settings: { executionOrder: 'v1' },
	});
	const credentials = new InMemoryCredentials(loaded.credentials, {});
	const start = startData(
		workflow,
		items.map(({ json }) => json),
	);
	const execution = new WorkflowExecute(additionalData(workflow, credentials), mode, start);
	const { data } = await execution.processRunExecutionData(workflow);
	if (data.resultData.error) throw data.resultData.error;
	return data.resultData.runData[NEXT]?.[0].data?.main[0] ?? [];
}
