import 'reflect-metadata';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { Response, request, type Answer, type Call, bodyOf } from './webhookCall.cjs';

/** A trigger in an active workflow. */
export interface Listening {
	/** Name of one of the package's triggers, or a trigger that a test makes up. */
	node: string | INodeType;
	parameters?: INodeParameters;
	credentials: StoredCredentials;
	name?: string;
	/** Of the same workflow. */
	beside?: WebhookHost;
	/** Thrown when the credential is to be loaded. */
	failingCredential?: Error;
	/** Whether an execution that begins resets the mark that static data were changed: n8n 2.41 does (default), n8n 1.x does not. */
	resetsMark?: boolean;
	/** `manual` is "Listen for test event". */
	mode?: Extract<WorkflowExecuteMode, 'webhook' | 'manual'>;
}

/** What n8n's database knows of a workflow. */
interface Database {
	workflowId: string;
	staticData: string;
	nodes: INode[];
}

/** Does with a webhook trigger what n8n does, in n8n's own contexts. */
export class WebhookHost {
	private readonly database: Database;

	/** What each started execution began with. */
	readonly started: INodeExecutionData[][] = [];

	/** Around the time in which n8n starts a workflow and answers, for a test that wants to look on. */
	whileStarting = async (start: () => Promise<void>): Promise<void> => await start();

	/** How often a credential was loaded, which costs n8n some 30 ms. */
	credentialLoads = 0;

	constructor(private readonly listening: Listening) {
		this.database = listening.beside?.database ?? {
			workflowId: `workflow-${++workflows}`,
			staticData: '{}',
			nodes: [],
		};
		this.database.nodes.push(this.node());
	}

	/** The static data as n8n has it in its database: as text, so that nothing is shared between two calls. */
	get saved(): string {
		return this.database.staticData;
	}

	set saved(text: string) {
		this.database.staticData = text;
	}

	/** One call. Rejects when the trigger throws, which would make n8n start an execution. */
	async call(call: Call): Promise<Answer> {
		const { workflow, startExecution, node, type, additionalData, webhook } = await this.load();
		const response = new Response();
		Object.assign(additionalData, { httpRequest: request(call), httpResponse: response });
		const { mode = 'webhook' } = this.listening;
		const context = new WebhookContext(workflow, node, additionalData, mode, webhook, [], null);
		if (call.hangsUp) response.hangUp();
		const result = await type.webhook!.call(context);
		if (result.noWebhookResponse) {
			this.save(workflow);
			return await response.answer('trigger');
		}
		return await this.answer(call, result, workflow, response, startExecution);
	}

	/** Runs one of the trigger's lifecycle methods; throws what it throws. */
	async lifecycle(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const { workflow, node, type, additionalData, webhook } = await this.load();
		const hooks = new HookContext(workflow, node, additionalData, 'trigger', 'init', webhook);
		return await type.webhookMethods!.default![method].call(hooks);
	}

	/** n8n saves static data once the execution was accepted, and answers after that. */
	private async answer(
		{ startFails, startTakes = 0 }: Call,
		{ workflowData, webhookResponse }: IWebhookResponseData,
		workflow: Workflow,
		response: Response,
		startExecution: () => void,
	): Promise<Answer> {
		if (workflowData && this.listening.resetsMark !== false) startExecution();
		await this.whileStarting(async () => {
			if (startTakes) await new Promise((resolve) => setTimeout(resolve, startTakes));
		});
		if (workflowData && startFails) {
			response.writeHead(500).end('There was a problem executing the workflow');
			return await response.answer('n8n');
		}
		if (workflowData) this.started.push(workflowData[0]);
		this.save(workflow);
		const { webhookDescription } = (await this.load()).webhook;
		response.writeHead(200).end(bodyOf(webhookDescription, workflowData, webhookResponse));
		return await response.answer('n8n');
	}

	/** Whatever the answer is. */
	private save({ staticData }: Workflow): void {
		if (staticData.__dataChanged) this.saved = JSON.stringify(staticData);
	}

	/** The trigger as a node of its workflow. */
	private node(): INode {
		const { node, name = 'Trigger', parameters = {}, credentials } = this.listening;
		return {
			id: name.toLowerCase(),
			name,
			type: typeof node === 'string' ? node : 'made',
			typeVersion: 1,
			position: [0, 0],
			parameters,
			webhookId: 'e1f6',
			credentials: Object.fromEntries(
				Object.keys(credentials).map((type) => [type, { id: '1', name: type }]),
			),
		};
	}

	/** n8n makes a workflow of its own for each call, from what its database holds at that moment. */
	private async load() {
		const loaded = await loadPackage();
		const { node: trigger, credentials, failingCredential } = this.listening;
		const made: Record<string, INodeType> = typeof trigger === 'string' ? {} : { made: trigger };
		const nodes = { ...loaded.nodes, ...made };
		const parts = {
			id: this.database.workflowId,
			nodes: this.database.nodes,
			connections: {},
			active: true,
			nodeTypes: nodeTypes(nodes),
			staticData: JSON.parse(this.saved) as IDataObject,
		};
		const workflow = new Workflow(parts);
		const helper = new InMemoryCredentials(loaded.credentials, structuredClone(credentials));
		const getDecrypted = helper.getDecrypted.bind(helper);
		helper.getDecrypted = async (...args) => {
			this.credentialLoads++;
			if (failingCredential) throw failingCredential;
			return await getDecrypted(...args);
		};
		const node = workflow.getNode(this.node().name)!;
		const type = nodes[node.type] as INodeType;
		const additional = additionalData(helper);
		const [description] = type.description.webhooks ?? [];
		if (!description) throw new Error(`${node.type} has no webhook`);
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: `e1f6/${description.path}`,
			workflowId: workflow.id,
			webhookDescription: description,
			workflowExecuteAdditionalData: additional,
			isTest: this.listening.mode === 'manual',
		};
		// What WorkflowRunner.establishContextForPersistence does: the same object for a second workflow.
		const startExecution = () => void new Workflow(parts);
		return { workflow, startExecution, node, type, additionalData: additional, webhook };
	}
}

let workflows = 0;

function additionalData(credentialsHelper: InMemoryCredentials): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/webhook';
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		credentialsHelper,
		restApiUrl: url,
		instanceBaseUrl: url,
		formWaitingBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: `${url}-test`,
		variables: {},
	};
	return data as IWorkflowExecuteAdditionalData;
}
