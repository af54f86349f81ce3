import 'reflect-metadata';
import { RoutingNode, WorkflowExecute } from 'n8n-core';
import {
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INodeParameters,
	type INodeType,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { additionalData, plainNode, startData, TRIGGER, triggerType } from './run.cjs';

/** A node as the tool of an agent, and what the agent asks of it at the same time. */
export interface ToolCalls {
	node: string | INodeType;
	/** With `$fromAI` where the agent fills something in. */
	parameters: INodeParameters;
	credentials: StoredCredentials;
	calls: IDataObject[];
}

interface Tool {
	invoke: (input: IDataObject) => Promise<unknown>;
}

const AGENT = 'Agent';
const TOOL = 'Tool';

/** Makes the calls side by side, as an agent does; all of them share the agent's own item. Answers are texts, refusals as well. */
export async function callTool({
	node,
	parameters,
	credentials,
	calls,
}: ToolCalls): Promise<string[]> {
	const loaded = await loadPackage();
	let answers: string[] = [];
	const agent = agentType(async (tool) => {
		answers = await Promise.all(
			calls.map(async (input) => await tool.invoke(input).then(String, String)),
		);
	});
	const tool = toolType(typeof node === 'string' ? (loaded.nodes[node] as INodeType) : node);
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [
			plainNode(TRIGGER, 'trigger'),
			plainNode(AGENT, 'agent'),
			{
				...plainNode(TOOL, 'tool'),
				parameters,
				credentials: Object.fromEntries(
					Object.keys(credentials).map((type) => [type, { id: '1', name: type }]),
				),
			},
		],
		connections: {
			[TRIGGER]: { main: [[{ node: AGENT, type: NodeConnectionTypes.Main, index: 0 }]] },
			[TOOL]: { ai_tool: [[{ node: AGENT, type: NodeConnectionTypes.AiTool, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypes({ ...loaded.nodes, agent, tool, trigger: triggerType() }),
		settings: { executionOrder: 'v1' },
	});
	await new WorkflowExecute(
		additionalData(workflow, new InMemoryCredentials(loaded.credentials, credentials)),
		'manual',
		startData(workflow, [{}, {}]),
	).processRunExecutionData(workflow);
	return answers;
}

/** Hands its tool over, once. */
function agentType(use: (tool: Tool) => Promise<void>): INodeType {
	return {
		description: {
			...triggerType().description,
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
		},
		async execute(this: IExecuteFunctions) {
			const connected = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
			await use([connected].flat()[0] as Tool);
			return [this.getInputData()];
		},
	};
}

/** What n8n makes of a node that is usable as tool. */
function toolType(node: INodeType): INodeType {
	const description = { ...node.description, inputs: [], outputs: [NodeConnectionTypes.AiTool] };
	return node.execute
		? { ...node, description, execute: node.execute }
		: asN8nRunsIt({ ...node, description });
}

/** A declarative node with the `execute` that n8n gives it when it loads it. Only with it can the node be cancelled. */
export function asN8nRunsIt(node: INodeType): INodeType {
	const declarative: INodeType = {
		...node,
		async execute(this: IExecuteFunctions) {
			return (await new RoutingNode(this as never, declarative).runNode()) ?? [];
		},
	};
	return declarative;
}
