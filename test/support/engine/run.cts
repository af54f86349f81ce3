import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_ENCRYPTION_KEY ??= 'engine-test';

import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type ExecutionError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';

/** One node behind a trigger, as in the smallest workflow. */
export interface Run {
	/** Name of one of the package's nodes, or a node that a test makes up. */
	node: string | INodeType;
	parameters: INodeParameters;
	credentials: StoredCredentials;
	/** What the trigger hands over; one empty item by default. */
	items?: IDataObject[];
	onError?: INode['onError'];
	/** Whether n8n runs the node once more after it has failed. */
	retryOnFail?: boolean;
	/** Whether n8n runs the node for the first item only. */
	executeOnce?: boolean;
	/** Cancels the execution when it aborts. */
	signal?: AbortSignal;
}

export interface RunResult {
	/** What the node put out, item by item. */
	items: INodeExecutionData[];
	/** The fields of each item on the error output. */
	errors: IDataObject[];
	error: ExecutionError | undefined;
	/** All that n8n would store of the execution, as text. */
	stored: string;
	/** As they are after the run, with a token that n8n would have saved. */
	credentials: StoredCredentials;
	/** How often n8n would have saved a credential. */
	saves: number;
}

/** The fields of each item that a node put out. */
export const json = ({ items }: RunResult): IDataObject[] => items.map((item) => item.json);

export const TRIGGER = 'Trigger';
const TESTED = 'Tested';

/** Runs a workflow in n8n's real engine. */
export async function runNode(run: Run): Promise<RunResult> {
	const loaded = await loadPackage();
	const made: Record<string, INodeType> = typeof run.node === 'string' ? {} : { made: run.node };
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [trigger(), testedNode(run)],
		connections: {
			[TRIGGER]: { main: [[{ node: TESTED, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypes({ ...loaded.nodes, ...made, trigger: triggerType() }),
		settings: { executionOrder: 'v1' },
	});
	const credentials = new InMemoryCredentials(loaded.credentials, structuredClone(run.credentials));
	const execution = new WorkflowExecute(
		additionalData(workflow, credentials),
		'manual',
		startData(workflow, run.items ?? [{}]),
	).processRunExecutionData(workflow);
	run.signal?.addEventListener('abort', () => execution.cancel());
	const { data } = await execution;
	const task = data.resultData.runData[TESTED]?.[0];
	return {
		items: task?.data?.main?.[0] ?? [],
		errors: (task?.data?.main?.[1] ?? []).map((item) => item.json),
		error: task?.error ?? data.resultData.error,
		stored: JSON.stringify(data),
		credentials: credentials.stored,
		saves: credentials.saves,
	};
}

function trigger(): INode {
	return { ...plainNode(TRIGGER, 'trigger'), parameters: {} };
}

function testedNode({ node, parameters, credentials, ...run }: Run): INode {
	return {
		...plainNode(TESTED, typeof node === 'string' ? node : 'made'),
		parameters,
		onError: run.onError,
		...(run.retryOnFail && { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }),
		executeOnce: run.executeOnce,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: '1', name: type }]),
		),
	};
}

export function plainNode(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}

export function triggerType(): INodeType {
	return {
		description: {
			displayName: 'Trigger',
			name: 'trigger',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Trigger' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			return [this.getInputData()];
		},
	};
}

export function startData(workflow: Workflow, items: IDataObject[]) {
	const node = workflow.getNode(TRIGGER);
	if (!node) throw new Error('The workflow has no trigger');
	return createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{ node, data: { main: [items.map((json) => ({ json }))] }, source: null },
			],
		},
	});
}

export function additionalData(
	workflow: Workflow,
	credentialsHelper: InMemoryCredentials,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/';
	const workflowData = {
		id: workflow.id,
		name: 'Test',
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes: Object.values(workflow.nodes),
		connections: {},
	};
	const data: Partial<IWorkflowExecuteAdditionalData> & { hooks: ExecutionLifecycleHooks } = {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks('manual', 'execution', workflowData),
		executionId: 'execution',
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		variables: {},
		logAiEvent: () => {},
	};
	return data as IWorkflowExecuteAdditionalData;
}
