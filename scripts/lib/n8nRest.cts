import { setTimeout as sleep } from 'node:timers/promises';
import {
	readExecution,
	type Execution,
	type OutputItem,
	type StoredExecution,
} from './execution.cjs';
import { messageIn } from './messageIn.cjs';

/** ms */
const EXECUTION_TIMEOUT = 240_000;
const POLL_INTERVAL = 50;
const DATABASE_TIMEOUT = 30_000;
const UNFINISHED = new Set(['new', 'running', 'waiting']);

export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	password: string;
}

export interface CredentialData {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface StoredCredential extends CredentialData {
	id: string;
}

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
	onError?: string;
	retryOnFail?: boolean;
	maxTries?: number;
	/** ms */
	waitBetweenTries?: number;
}

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	/** What a node puts out instead of running, by the node's name. */
	pinData?: Record<string, OutputItem[]>;
}

export interface StoredWorkflow extends Workflow {
	id: string;
	versionId: string;
}

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** How far n8n is with switching a workflow on or off, and what its triggers complain about. */
export interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ errorMessage: string | null }>;
}

/** A part of n8n's list of executions, the newest first. */
interface ExecutionPage {
	results: Array<{ id: string; status: string }>;
	nextCursor: string | null;
}

/** The part of n8n's REST API that the editor uses and these scripts need. Each call throws with n8n's own message. */
export class N8nRest {
	constructor(
		readonly url: string,
		/** The session cookie, to hand a session to another process. */
		public cookie = '',
	) {}

	async setupOwner(owner: Owner): Promise<void> {
		await this.call('POST', '/owner/setup', owner);
	}

	async createCredential(credential: CredentialData): Promise<StoredCredential> {
		const { id } = await this.call<{ id: string }>('POST', '/credentials', credential);
		return { ...credential, id };
	}

	/** What the editor does when "Save" or "Retry" is pressed in a credential. */
	async testCredential(credentials: StoredCredential): Promise<CredentialTestResult> {
		return await this.call('POST', '/credentials/test', { credentials });
	}

	async createWorkflow(workflow: Workflow): Promise<StoredWorkflow> {
		return await this.call('POST', '/workflows', workflow);
	}

	/** Publishes a workflow, so that its trigger listens. */
	async activate({ id, versionId }: StoredWorkflow): Promise<void> {
		await this.call('POST', `/workflows/${id}/activate`, { versionId });
	}

	async deactivate({ id }: StoredWorkflow): Promise<void> {
		await this.call('POST', `/workflows/${id}/deactivate`, {});
	}

	/** n8n answers at once that a workflow is on or off, and sees to it afterwards; this tells how far it is. */
	async publication({ id }: StoredWorkflow): Promise<Publication> {
		return await this.call('GET', `/workflows/${id}/publication-status`);
	}

	/** Runs a workflow by hand from the named trigger node and waits until it has ended, well or not. */
	async run(workflow: StoredWorkflow, trigger: string): Promise<Execution> {
		const { executionId } = await this.call<{ executionId: string }>(
			'POST',
			`/workflows/${workflow.id}/run`,
			{ triggerToStartFrom: { name: trigger } },
		);
		return await this.finishedExecution(executionId);
	}

	/** The executions of a workflow that have ended, newest first, once there are so many; none before. */
	async finishedExecutions({ id }: StoredWorkflow, atLeast: number): Promise<Execution[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
		const path = `/executions?filter=${filter}&limit=100`;
		const { results }: ExecutionPage = await this.call('GET', path);
		const ended = results.filter(({ status }) => !UNFINISHED.has(status));
		if (ended.length < atLeast) return [];
		return await Promise.all(ended.map((execution) => this.finishedExecution(execution.id)));
	}

	/** Everything that n8n stored about each execution, of one workflow or of all, as text, whatever became of it. */
	async storedExecutions(
		workflow?: StoredWorkflow,
	): Promise<Array<{ id: string; status: string; text: string }>> {
		const filter = workflow
			? `filter=${encodeURIComponent(JSON.stringify({ workflowId: workflow.id }))}&`
			: '';
		const stored: Array<{ id: string; status: string; text: string }> = [];
		let cursor: string | null = '';
		while (cursor !== null) {
			const path = `/executions?${filter}limit=100${cursor && `&cursor=${cursor}`}`;
			const page: ExecutionPage = await this.call('GET', path);
			for (const { id, status } of page.results) {
				const text = JSON.stringify(await this.call('GET', `/executions/${id}`));
				stored.push({ id, status, text });
			}
			cursor = page.nextCursor && encodeURIComponent(page.nextCursor);
		}
		return stored;
	}

	private async finishedExecution(id: string): Promise<Execution> {
		const deadline = Date.now() + EXECUTION_TIMEOUT;
		for (;;) {
			const execution = await this.call<StoredExecution>('GET', `/executions/${id}`);
			if (!UNFINISHED.has(execution.status)) return readExecution(execution);
			if (Date.now() > deadline) throw new Error(`Execution ${id} is still ${execution.status}`);
			await sleep(POLL_INTERVAL);
		}
	}

	private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const deadline = Date.now() + DATABASE_TIMEOUT;
		let response: Response;
		do {
			response = await fetch(`${this.url}/rest${path}`, {
				method,
				headers: {
					'content-type': 'application/json',
					cookie: this.cookie,
					// A caller that was busy for a while would send on a connection that n8n has closed meanwhile.
					connection: 'close',
				},
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			// So n8n answers, before it does anything, while its database takes too long for it on a busy computer.
			if (response.status === 503) await sleep(POLL_INTERVAL);
		} while (response.status === 503 && Date.now() < deadline);
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`n8n: ${method} ${path}: ${response.status} ${messageIn(text)}`);
		}
		return (JSON.parse(text) as { data: T }).data;
	}
}
