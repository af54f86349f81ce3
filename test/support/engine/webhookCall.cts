import { EventEmitter } from 'node:events';
import type { IWebhookDescription } from 'n8n-workflow';

/** A call as n8n hands it over, which is after it read and parsed the body. */
export interface Call {
	method?: string;
	/** Path and query as in the request line. */
	url?: string;
	/** Names in lower case. */
	headers?: Record<string, unknown>;
	query?: Record<string, unknown>;
	/** Left out: n8n did not keep it. */
	rawBody?: Buffer | string;
	/** What n8n made of the body. */
	body?: unknown;
	/** n8n cannot start the workflow: its database is away, its queue is full. */
	startFails?: boolean;
	/** How long starting takes n8n, in ms. */
	startTakes?: number;
	/** The caller hangs up before it is answered. */
	hangsUp?: boolean;
}

export interface Answer {
	status: number;
	body: string;
	/** Whether the trigger wrote the answer itself, or left it to n8n. */
	by: 'trigger' | 'n8n';
}

/** What of n8n's request a trigger can use. */
export function request(call: Call) {
	const { method = 'POST', url = '/', headers = {}, query = {}, rawBody, body = {} } = call;
	const bytes = typeof rawBody === 'string' ? Buffer.from(rawBody) : rawBody;
	const readRawBody = async () => {
		if (!bytes) throw new Error('Request body stream was aborted or is not readable');
	};
	const parts = { method, url, originalUrl: url, headers, query, params: {} };
	return { ...parts, body, rawBody: bytes, readRawBody };
}

/** What of Node's response a trigger can use. */
export class Response extends EventEmitter {
	statusCode = 200;

	private text: string | undefined;

	private sent: Promise<void> | undefined;

	private isGone = false;

	/** Node's response says `close` at once then, and never `finish`. */
	hangUp(): void {
		this.isGone = true;
		this.emit('close');
	}

	writeHead(status: number): this {
		if (this.text !== undefined) throw new Error('Answered twice');
		this.statusCode = status;
		return this;
	}

	end(text: string): this {
		if (this.text !== undefined) throw new Error('Answered twice');
		this.text = text;
		this.sent = new Promise((resolve) =>
			setImmediate(() => {
				if (!this.isGone) {
					this.emit('finish');
					this.emit('close');
				}
				resolve();
			}),
		);
		return this;
	}

	/** What the caller sees, once it does. */
	async answer(by: Answer['by']): Promise<Answer> {
		if (this.text === undefined) throw new Error('The caller was left without an answer');
		await this.sent;
		return { status: this.statusCode, body: this.text, by };
	}
}

/** What n8n answers to a call that was accepted. It takes what the trigger returns only where `responseData` is an empty text. */
export function bodyOf(
	{ responseData = 'firstEntryJson' }: IWebhookDescription,
	workflowData: unknown,
	webhookResponse: unknown,
): string {
	const message = workflowData ? 'Workflow was started' : 'Webhook call received';
	const body = (workflowData && responseData) || (webhookResponse ?? message);
	return typeof body === 'string' ? body : JSON.stringify(body);
}
