import 'reflect-metadata';
import { RoutingNode, WorkflowExecute } from 'n8n-core';
import {
	NodeConnectionTypes,
	Workflow,
	type EngineResponse,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { additionalData, plainNode, startData, TRIGGER, triggerType } from './run.cjs';

/** A node as the tool of an agent, and what the agent asks of it at the same time. */
export interface ToolCalls {
	/** Name of one of the package's nodes, or a node that a test brings along. */
	node: string | INodeType;
	/** With `$fromAI` where the agent fills something in. */
	parameters: INodeParameters;
	credentials: StoredCredentials;
	calls: IDataObject[];
	/** Whether n8n makes a call up to three times. */
	retryOnFail?: boolean;
	onError?: INode['onError'];
	/**
	 * Who carries the calls out. The agent itself, as MCP Server Trigger, Agent v1 and v2 and the vendors' LLM nodes do: n8n's
	 * `makeHandleToolInvocation` is behind each tool. Or n8n's engine, which Agent v3 asks to run the tool like any other node.
	 */
	by?: 'agent' | 'engine';
}

interface Tool {
	invoke: (input: IDataObject) => Promise<unknown>;
}

const AGENT = 'Agent';
const TOOL = 'Tool';

/** Makes the calls, side by side where the agent makes them itself. Answers are texts, refusals as well. */
export async function callTool({
	node,
	parameters,
	credentials,
	calls,
	retryOnFail,
	onError,
	by = 'agent',
}: ToolCalls): Promise<string[]> {
	const loaded = await loadPackage();
	let answers: string[] = [];
	const keep = (texts: string[]) => {
		answers = texts;
	};
	const agent = by === 'agent' ? invokingAgent(calls, keep) : requestingAgent(calls, keep);
	const tool = toolType(typeof node === 'string' ? (loaded.nodes[node] as INodeType) : node);
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [
			plainNode(TRIGGER, 'trigger'),
			plainNode(AGENT, 'agent'),
			{
				...plainNode(TOOL, 'tool'),
				parameters,
				onError,
				...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 1 }),
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

/** Calls its tool by itself; all calls share the agent's own item. */
function invokingAgent(calls: IDataObject[], keep: (answers: string[]) => void): INodeType {
	return {
		description: agentDescription,
		async execute(this: IExecuteFunctions) {
			const connected = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
			const tool = [connected].flat()[0] as Tool;
			keep(
				await Promise.all(
					calls.map(async (input) => await tool.invoke(input).then(String, String)),
				),
			);
			return [this.getInputData()];
		},
	};
}

/** Asks the engine to run its tool, and is run once more when that has happened. */
function requestingAgent(calls: IDataObject[], keep: (answers: string[]) => void): INodeType {
	const actions = calls.map((input, index) => ({
		actionType: 'ExecutionNodeAction' as const,
		nodeName: TOOL,
		input,
		type: NodeConnectionTypes.AiTool,
		id: `call-${index}`,
		metadata: {},
	}));
	return {
		description: agentDescription,
		async execute(this: IExecuteFunctions, response?: EngineResponse) {
			if (!response?.actionResponses.length) return { actions, metadata: {} };
			keep(response.actionResponses.map(({ data }) => JSON.stringify(data.error ?? data.data)));
			return [this.getInputData()];
		},
	};
}

const agentDescription: INodeTypeDescription = {
	...triggerType().description,
	displayName: 'Agent',
	name: 'agent',
	group: ['transform'],
	inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
};

/** What n8n makes of a node that is usable as tool. */
function toolType({ description: own, execute, methods }: INodeType): INodeType {
	const description = { ...own, inputs: [], outputs: [NodeConnectionTypes.AiTool] };
	return asN8nRunsIt({ description, execute, methods });
}

/** A node with the `execute` that n8n gives a declarative one when it loads it. Only with it can the node be cancelled. */
export function asN8nRunsIt(node: INodeType): INodeType {
	if (node.execute) return node;
	const declarative: INodeType = {
		...node,
		async execute(this: IExecuteFunctions) {
			return (await new RoutingNode(this as never, declarative).runNode()) ?? [];
		},
	};
	return declarative;
}
