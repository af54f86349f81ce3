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
import { Response, request, type Answer, type Call } from './webhookCall.cjs';

/** A trigger in an active workflow. */
export interface Listening {
	/** Name of one of the package's triggers, or a trigger that a test makes up. */
	node: string | INodeType;
	parameters?: INodeParameters;
	credentials: StoredCredentials;
	/** `manual` is "Listen for test event". */
	mode?: Extract<WorkflowExecuteMode, 'webhook' | 'manual'>;
}

/** Does with a webhook trigger what n8n does, in n8n's own contexts. */
export class WebhookHost {
	/** What each started execution began with. */
	readonly started: INodeExecutionData[][] = [];

	/** How often a credential was loaded, which costs n8n some 30 ms. */
	credentialLoads = 0;

	/** As n8n has it in its database: made of text, so that nothing is shared between two calls. */
	saved = '{}';

	readonly id = `workflow-${++hosts}`;

	constructor(private readonly listening: Listening) {}

	/** One call. Rejects when the trigger throws, which would make n8n start an execution. */
	async call(call: Call): Promise<Answer> {
		const { workflow, node, type, additionalData, webhook } = await this.load();
		const response = new Response();
		Object.assign(additionalData, { httpRequest: request(call), httpResponse: response });
		const { mode = 'webhook' } = this.listening;
		const context = new WebhookContext(workflow, node, additionalData, mode, webhook, [], null);
		const result = await type.webhook!.call(context);
		if (result.noWebhookResponse) {
			this.save(workflow);
			return await response.answer('trigger');
		}
		return await this.answer(call, result, workflow, response);
	}

	/** Runs one of the trigger's lifecycle methods; throws what it throws. */
	async lifecycle(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const { workflow, node, type, additionalData, webhook } = await this.load();
		const hooks = new HookContext(workflow, node, additionalData, 'trigger', 'init', webhook);
		return await type.webhookMethods!.default![method].call(hooks);
	}

	/** n8n saves static data once the execution was accepted, and answers after that. */
	private async answer(
		{ startFails, startTakes = 0, hangsUp }: Call,
		{ workflowData, webhookResponse }: IWebhookResponseData,
		workflow: Workflow,
		response: Response,
	): Promise<Answer> {
		if (startTakes) await new Promise((resolve) => setTimeout(resolve, startTakes));
		if (workflowData && startFails) {
			response.writeHead(500).end('There was a problem executing the workflow', hangsUp);
			return await response.answer('n8n');
		}
		if (workflowData) this.started.push(workflowData[0]);
		this.save(workflow);
		const message = workflowData ? 'Workflow was started' : 'Webhook call received';
		response.writeHead(200).end(String(webhookResponse ?? message), hangsUp);
		return await response.answer('n8n');
	}

	/** Whatever the answer is. */
	private save({ staticData }: Workflow): void {
		if (staticData.__dataChanged) this.saved = JSON.stringify(staticData);
	}

	/** n8n makes a workflow of its own for each call, from what its database holds at that moment. */
	private async load() {
		const loaded = await loadPackage();
		const { node: trigger, parameters = {}, credentials } = this.listening;
		const name = typeof trigger === 'string' ? trigger : 'made';
		const made: Record<string, INodeType> = typeof trigger === 'string' ? {} : { made: trigger };
		const nodes = { ...loaded.nodes, ...made };
		const tested: INode = {
			id: 'trigger',
			name: 'Trigger',
			type: name,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			webhookId: 'e1f6',
			credentials: Object.fromEntries(
				Object.keys(credentials).map((type) => [type, { id: '1', name: type }]),
			),
		};
		const workflow = new Workflow({
			id: this.id,
			nodes: [tested],
			connections: {},
			active: true,
			nodeTypes: nodeTypes(nodes),
			staticData: JSON.parse(this.saved) as IDataObject,
		});
		const helper = new InMemoryCredentials(loaded.credentials, structuredClone(credentials));
		const getDecrypted = helper.getDecrypted.bind(helper);
		helper.getDecrypted = async (...args) => {
			this.credentialLoads++;
			return await getDecrypted(...args);
		};
		const node = workflow.getNode('Trigger')!;
		const type = nodes[name] as INodeType;
		const additional = additionalData(helper);
		const [description] = type.description.webhooks ?? [];
		if (!description) throw new Error(`${name} has no webhook`);
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: `e1f6/${description.path}`,
			workflowId: workflow.id,
			webhookDescription: description,
			workflowExecuteAdditionalData: additional,
			isTest: this.listening.mode === 'manual',
		};
		return { workflow, node, type, additionalData: additional, webhook };
	}
}

let hosts = 0;

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
