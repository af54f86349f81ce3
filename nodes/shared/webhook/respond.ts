import {
	NodeOperationError,
	type INodeExecutionData,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { attempt } from '../attempt';

/** Thrown to turn a webhook call away. No workflow starts, and the caller gets the status with the message as plain text. */
export class HttpRejection extends Error {
	/**
	 * @param status HTTP status; anything but 200 makes a provider call again later
	 * @param message for the caller and for n8n's log, so without secret and without anything of the body
	 * @param detail for n8n's log only, where the caller, who is not known yet, need not hear it
	 */
	constructor(
		readonly status: number,
		message: string,
		readonly detail = '',
	) {
		super(message);
		this.name = 'HttpRejection';
	}
}

/** What a caller whose call was accepted gets, whether or not a workflow starts. n8n's own answer is the name of an internal setting. */
const RECEIVED = { received: true };

/** Answers 200 and starts nothing: for a call that carries no event for the workflow. */
export const NOTHING_TO_START: IWebhookResponseData = { webhookResponse: RECEIVED };

/** Answers 200 and starts the workflow. */
export function startWith(items: INodeExecutionData[]): IWebhookResponseData {
	return { workflowData: [items], webhookResponse: RECEIVED };
}

/**
 * Sees to it that a webhook call is answered whatever happens. What is thrown would otherwise reach n8n, which starts the workflow
 * with an error for it, and so would let anybody start executions. In a test run just that is wanted.
 *
 * @param handle the trigger's own part; it throws {@link HttpRejection} to turn the call away
 */
export async function respond(
	context: IWebhookFunctions,
	handle: () => Promise<IWebhookResponseData>,
): Promise<IWebhookResponseData> {
	const handled = await attempt(handle);
	if ('value' in handled) return handled.value;
	const { status, message, detail } = asRejection(handled.error);
	if (context.getMode() === 'manual') throw refusedTestCall(context, status, message);
	context.logger.warn(
		`The webhook of '${context.getNode().name}' answered ${status} and started nothing. ${message}${detail && `: ${detail}`}`,
	);
	context
		.getResponseObject()
		.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
		.end(message);
	return { noWebhookResponse: true };
}

/** Somebody waits in the editor for a test call: n8n shows there what is thrown, and would show nothing of an answer. */
function refusedTestCall(
	context: IWebhookFunctions,
	status: number,
	message: string,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), `A call came, but it was refused: ${message}`, {
		description: `Correct this and execute the step again. When the workflow is active, such a call is answered with HTTP status ${status} and starts nothing.`,
	});
}

/** An unforeseen error is only named: its message might quote the call. */
function asRejection(error: unknown): HttpRejection {
	if (error instanceof HttpRejection) return error;
	const name = error instanceof Error ? error.name : typeof error;
	return new HttpRejection(500, `The call could not be handled (${name})`);
}
