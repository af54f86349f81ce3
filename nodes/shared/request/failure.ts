import { NotSentError } from '../errors';
import { parseJson } from '../json';

/** What is known of a request that did not succeed. Holds nothing of the request itself, and so no secret. */
export interface RequestFailure {
	/** Undefined when no whole answer came. */
	statusCode: number | undefined;
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** The provider's answer, parsed where it was JSON. */
	body: unknown;
	/** Node's code for a lost or impossible connection, such as ECONNRESET. */
	code: string | undefined;
	/** The system call that gave the code, such as `connect`. */
	syscall?: string;
}

/** The connection could not be made, so the provider has not seen the request. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** The same while the connection is made; later on, the system says this of a connection that was there. */
const NEVER_SENT_IN_CONNECT = ['EHOSTUNREACH', 'ENETUNREACH'];

/** Stands for an answer that began well and then broke off without a code. */
const BROKEN_OFF = 'ERR_BROKEN_OFF';

interface ErrorLike {
	cause?: unknown;
	httpCode?: unknown;
	code?: unknown;
	syscall?: unknown;
	response?: { status?: unknown; headers?: unknown; data?: unknown };
}

/** Reads what n8n and axios throw. They wrap one another, differently in each version of n8n. */
export function readFailure(error: unknown): RequestFailure {
	const chain = causes(error);
	const response = chain.map((link) => link.response).find((found) => found !== undefined);
	const httpCode = chain.map((link) => Number(link.httpCode)).find((code) => code >= 100);
	const code = chain.map((link) => link.code).find(isText);
	const syscall = chain.map((link) => link.syscall).find(isText);
	const statusCode = typeof response?.status === 'number' ? response.status : httpCode;
	// With such a status nothing is thrown but for an answer that broke off, and half an answer tells nothing.
	if (statusCode !== undefined && statusCode < 300) {
		return {
			statusCode: undefined,
			headers: {},
			body: undefined,
			code: code ?? BROKEN_OFF,
			syscall,
		};
	}
	const headers = lowerCaseNames(response?.headers);
	const { data } = response ?? {};
	const body = typeof data === 'string' ? (parseJson(data) ?? data) : data;
	return { statusCode, headers, body, code, syscall };
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/** This package's own refusal inside of what n8n wrapped around it. */
export function notSentReason(error: unknown): NotSentError | undefined {
	return causes(error).find((link): link is NotSentError => link instanceof NotSentError);
}

/** Whether the provider certainly has not begun to work on the request. */
export function wasNeverSent({ statusCode, code, syscall }: RequestFailure): boolean {
	if (statusCode !== undefined || code === undefined) return false;
	return (
		NEVER_SENT.includes(code) || (syscall === 'connect' && NEVER_SENT_IN_CONNECT.includes(code))
	);
}

/** Whether nobody can tell if the provider carried the request out: a 5xx, or no answer at all. */
export function isAmbiguous(failure: RequestFailure): boolean {
	const { statusCode, code } = failure;
	if (statusCode !== undefined) return statusCode >= 500;
	return code !== undefined && !wasNeverSent(failure);
}

function causes(error: unknown): ErrorLike[] {
	const chain: ErrorLike[] = [];
	for (
		let link = error;
		typeof link === 'object' && link !== null && chain.length < 8;
		link = (link as ErrorLike).cause
	) {
		chain.push(link);
	}
	return chain;
}

function lowerCaseNames(headers: unknown): Record<string, unknown> {
	if (typeof headers !== 'object' || headers === null) return {};
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}
