import { NotSentError } from '../errors';
import { parseJson } from '../json';
import { readConnection, type ErrorLike, type LostConnection } from './connection';
import { isLasting } from './connectionReason';
import { sentSecrets } from './sentSecrets';

/** What is known of a request that did not succeed. */
export interface RequestFailure {
	/** Of the provider's answer; undefined when no whole one came, or only one of a proxy on the way. */
	statusCode: number | undefined;
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** The provider's answer, parsed where it was JSON. */
	body: unknown;
	/** Node's code for a lost or impossible connection, such as ECONNRESET. */
	code: string | undefined;
	/** What became of the connection where no answer came. */
	lost?: LostConnection;
	/** What the request held that must not be shown, for an answer that repeats it. */
	secrets?: string[];
}

/** Stands for an answer that began well and then broke off without a code. */
const BROKEN_OFF = 'ERR_BROKEN_OFF';

/** Reads what n8n and axios throw. They wrap one another, differently in each version of n8n. */
export function readFailure(error: unknown): RequestFailure {
	const chain = causes(error);
	const response = chain.map((link) => link.response).find((found) => found !== undefined);
	const httpCode = chain.map((link) => Number(link.httpCode)).find((code) => code >= 100);
	const code = chain.map((link) => link.code).find(isText);
	const statusCode = typeof response?.status === 'number' ? response.status : httpCode;
	const lost = readConnection(chain);
	// A 1xx or 2xx that is thrown means that the body broke off, and half an answer tells nothing.
	const isBrokenOff = statusCode !== undefined && statusCode < 300;
	if (statusCode === undefined || isBrokenOff || lost.proxyStatus !== undefined) {
		const known = code ?? (isBrokenOff ? BROKEN_OFF : undefined);
		return { statusCode: undefined, headers: {}, body: undefined, code: known, lost };
	}
	const headers = lowerCaseNames(response?.headers);
	const { data } = response ?? {};
	const body = typeof data === 'string' ? (parseJson(data) ?? data) : data;
	return { statusCode, headers, body, code, secrets: sentSecrets(chain) };
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/** This package's own refusal inside of what n8n wrapped around it. */
export function notSentReason(error: unknown): NotSentError | undefined {
	return causes(error).find((link): link is NotSentError => link instanceof NotSentError);
}

/** Whether the provider certainly has not begun to work on the request. */
export function wasNeverSent({ statusCode, lost }: RequestFailure): boolean {
	return statusCode === undefined && lost?.isNeverSent === true;
}

/** Whether an answer leaves it open what became of the request: a 5xx, or a 408 of a gateway for which what is behind it took too long. */
export function isUnclear(statusCode: number): boolean {
	return statusCode === 408 || statusCode >= 500;
}

/** Whether nobody can tell if the provider carried the request out. Without an answer, only proof that nothing was sent can tell. */
export function isAmbiguous(failure: RequestFailure): boolean {
	const { statusCode } = failure;
	return statusCode === undefined ? !wasNeverSent(failure) : isUnclear(statusCode);
}

/** Whether sending it again does no harm and may help. What nobody understands is not tried again. */
export function mayBeRepeated(failure: RequestFailure, isRead: boolean): boolean {
	const { statusCode, code, lost } = failure;
	if (lost && wasNeverSent(failure)) return !isLasting(lost);
	return isRead && isAmbiguous(failure) && (statusCode ?? code) !== undefined;
}

/** An error and its causes, the outermost first. */
export function causes(error: unknown): ErrorLike[] {
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
