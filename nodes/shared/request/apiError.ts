import { NodeApiError, NodeOperationError, type Failure, type INode } from 'n8n-workflow';
import {
	isAmbiguous,
	isUnclear,
	notSentReason,
	readFailure,
	wasNeverSent,
	type RequestFailure,
} from './failure';
import { connectionDescription, connectionReason } from './connectionReason';
import { providerMessage } from './providerMessage';
import { retryAfterMs } from './retryAfter';
import { withFailure, type ItemFailure } from './itemFailure';

/** How one provider explains itself. */
export interface ErrorExplainer {
	/** As users write it, e.g. "LunaNode". */
	provider: string;
	/** What happened, where there is more to say than the general message does; undefined leaves it to that. */
	message?: (failure: RequestFailure, reason: string | undefined) => string | undefined;
	/** What to do about an answer that only this provider gives; undefined leaves it to the general description. */
	description?: (failure: RequestFailure, reason: string | undefined) => string | undefined;
}

type ApiErrorOptions = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>;

/** The request that did not succeed. */
export interface FailedRequest {
	/** Whether it only reads; then it was repeated before it was given up, and nothing can have changed. */
	isRead: boolean;
	itemIndex: number;
}

/**
 * What the user gets to see of a request that did not succeed: the provider's own words where there are any, and what to do next. Made
 * from scratch: the causes of what n8n throws hold the request with its signature or token, and must not travel on.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	{ isRead, itemIndex }: FailedRequest,
	explain: ErrorExplainer,
): NodeApiError | NodeOperationError {
	const own = notSentReason(error);
	if (own) {
		const { summary, advice: description, failure, reason } = own;
		const notSent = new NodeOperationError(node, summary, { itemIndex, description, failure });
		return withFailure(notSent, { sent: 'no', reason });
	}
	const failure = readFailure(error);
	const reason = providerMessage(failure.body, failure.secrets);
	const { provider } = explain;
	const nodeError = problemError(node, {
		itemIndex,
		httpCode: failure.statusCode === undefined ? undefined : String(failure.statusCode),
		message: explain.message?.(failure, reason) ?? message(failure, reason, provider),
		description:
			explain.description?.(failure, reason) ??
			generalDescription(failure, reason, isRead, provider),
		failure: hint(failure),
	});
	return withFailure(nodeError, itemFailure(failure, isRead));
}

/**
 * An error of a node with exactly this message. n8n would replace one that mentions ECONNREFUSED, ENOENT and the like, wherever it
 * stands: "preexisting" holds EEXIST.
 */
export function problemError(
	node: INode,
	{ message, ...options }: ApiErrorOptions & { message: string },
): NodeApiError {
	const error = new NodeApiError(node, {}, { ...options, message });
	error.message = message;
	error.messages = [];
	return error;
}

/** What happened to a request of which the provider has got nothing, and why. */
export function notSentMessage(failure: RequestFailure, provider: string, what: string): string {
	const reason = failure.lost ? `: ${connectionReason(failure.lost)}` : '';
	return `${provider} could not be reached, so ${what} was not sent${reason}`;
}

function message(failure: RequestFailure, reason: string | undefined, provider: string): string {
	if (reason) return `${provider}: ${reason}`;
	if (failure.statusCode !== undefined)
		return `${provider} answered with HTTP status ${failure.statusCode}`;
	if (wasNeverSent(failure)) return notSentMessage(failure, provider, 'the request');
	return `The connection to ${provider} ended before an answer came`;
}

function generalDescription(
	failure: RequestFailure,
	reason: string | undefined,
	isRead: boolean,
	provider: string,
): string {
	const { statusCode } = failure;
	if (statusCode === 429) {
		return `${provider} still refuses requests after several waits. Send fewer at a time, or lower the limit in the credential`;
	}
	if (statusCode === 401 || statusCode === 403) {
		return `Check the keys in the credential, and whether they may do this at ${provider}`;
	}
	if (statusCode === 404) return 'Check the IDs in this node, and the Base URL in the credential';
	if (statusCode !== undefined && statusCode >= 300 && statusCode < 400) {
		return `${provider} redirects this request. Signed requests do not follow redirects: correct the Base URL in the credential`;
	}
	if (failure.lost && wasNeverSent(failure)) return connectionDescription(failure.lost);
	if (!isAmbiguous(failure)) {
		return `Check the values in this node${reason ? ' against what the message says' : ''}`;
	}
	return isRead
		? 'It was tried several times. Try again later'
		: `${provider} may have carried the request out. It was not repeated: look at ${provider} whether it took effect before you run this again`;
}

/** What it means for the item that the request was made for. */
function itemFailure(failure: RequestFailure, isRead: boolean): ItemFailure {
	const { statusCode: status } = failure;
	return {
		sent: !isRead && isAmbiguous(failure) ? 'unknown' : 'no',
		reason: reasonFor(failure),
		...(status !== undefined && { status }),
	};
}

function reasonFor(failure: RequestFailure): ItemFailure['reason'] {
	const { statusCode } = failure;
	if (statusCode === undefined) return wasNeverSent(failure) ? 'unreachable' : 'no-answer';
	if (statusCode === 429) return 'rate-limited';
	return isUnclear(statusCode) ? 'provider-error' : 'refused';
}

/** What n8n's scheduler should make of it. */
function hint({ statusCode, headers }: RequestFailure): Failure | undefined {
	if (statusCode === 429) {
		const waitMs = retryAfterMs(headers['retry-after'], Date.now());
		return { cause: 'rate-limited', ...(waitMs !== undefined && { retryAfterMs: waitMs }) };
	}
	if (statusCode === 401) return { cause: 'credential-invalid' };
	const mayPass = statusCode === undefined || isUnclear(statusCode);
	return mayPass ? { cause: 'temporarily-unavailable' } : undefined;
}
