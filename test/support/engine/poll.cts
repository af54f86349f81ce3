import 'reflect-metadata';
import { PollContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IPollFunctions,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';

/** A polling node of the package as the user has set it up. */
export interface Polled {
	/** e.g. `lunaNodeTrigger` */
	node: string;
	parameters: INodeParameters;
	credentials: StoredCredentials;
	/** How long n8n lets a poll take, in ms. */
	budgetMs?: number;
}

export interface Poller {
	/** One tick of the schedule; null when nothing is emitted. */
	poll(): Promise<IDataObject[] | null>;
	/** What "Fetch Test Event" does. */
	tryOut(): Promise<IDataObject[] | null>;
	/**
	 * Starts n8n anew: of the memory only what was stored is left. Other parameters and credentials take effect.
	 *
	 * @param memory what n8n has saved; left out, all that the node remembered
	 */
	restart(
		parameters?: INodeParameters,
		credentials?: StoredCredentials,
		memory?: IDataObject,
	): void;
	/** A copy of the node's static data, as it would be stored. */
	stored(): IDataObject;
}

const NAME = 'Polled';

/** Polls with a node in n8n's real context for polling, with live static data. */
export async function startPolling({
	node,
	parameters,
	credentials,
	budgetMs,
}: Polled): Promise<Poller> {
	const loaded = await loadPackage();
	const type = NodeHelpers.getVersionedNodeType(loaded.nodes[node], 1);
	const helperFor = (data: StoredCredentials) =>
		new InMemoryCredentials(loaded.credentials, structuredClone(data));
	let helper = helperFor(credentials);
	const make = (values: INodeParameters, staticData: IDataObject) =>
		new Workflow({
			id: 'workflow',
			nodes: [polledNode(node, values, credentials)],
			connections: {},
			active: true,
			nodeTypes: nodeTypes(loaded.nodes),
			staticData,
		});
	let workflow = make(parameters, {});
	const run = async (mode: 'trigger' | 'manual') => {
		const polled = workflow.getNode(NAME);
		if (!polled || !type.poll) throw new Error(`${node} does not poll`);
		const activation = mode === 'manual' ? 'manual' : 'activate';
		const context: IPollFunctions = new PollContext(
			workflow,
			polled,
			additionalData(helper),
			mode,
			activation,
		);
		if (budgetMs !== undefined) context.getPollBudgetMs = () => budgetMs;
		const output = await type.poll.call(context);
		return output?.[0].map(({ json }) => json) ?? null;
	};
	const stored = () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	return {
		poll: async () => await run('trigger'),
		tryOut: async () => await run('manual'),
		restart: (values = parameters, data, memory) => {
			if (data) helper = helperFor(data);
			workflow = make(values, memory ? { [`node:${NAME}`]: memory } : stored());
		},
		stored: () => (stored()[`node:${NAME}`] ?? {}) as IDataObject,
	};
}

function polledNode(
	type: string,
	parameters: INodeParameters,
	credentials: StoredCredentials,
): INode {
	return {
		id: NAME,
		name: NAME,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((name) => [name, { id: '1', name }]),
		),
	};
}

function additionalData(credentialsHelper: InMemoryCredentials): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/';
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		credentialsHelper,
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		webhookBaseUrl: url,
		variables: {},
	};
	return data as IWorkflowExecuteAdditionalData;
}
