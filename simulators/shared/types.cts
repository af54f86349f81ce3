import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

export type JsonObject = Record<string, unknown>;

/** A request as it came off the wire. Nothing in it was decoded or normalised. */
export interface ReceivedRequest {
	method: string;
	/** Path and query exactly as in the request line. */
	rawUrl: string;
	/** `rawUrl` up to the question mark. */
	path: string;
	/** `rawUrl` after the question mark, without it; empty when there is none. */
	rawQuery: string;
	headers: IncomingHttpHeaders;
	/** Names and values in turn, in the order and case in which they were sent. */
	rawHeaders: string[];
	body: Buffer;
	/** Milliseconds since the epoch (with fractions) at which the request head arrived. */
	receivedAt: number;
}

export interface Reply {
	status: number;
	headers?: Record<string, string>;
	body?: Buffer | string | Readable;
	/** Why the provider turned the request down; absent when it was carried out. */
	refusal?: string;
}

/** The provider's verdict on a request: turned down, or what to do with it. */
export type Verdict = { refused: Reply } | Accepted;

export interface Accepted {
	/** What a rate limit counts against; a public route has none. */
	account?: string;
	/** Called at most once, and only when the rate limit and the faults let the request through. */
	carryOut(): Reply | Promise<Reply>;
}

/** What one provider adds to the kit. */
export interface ProviderRules {
	/** Checks who sent the request, without changing anything. */
	authenticate(request: ReceivedRequest): Verdict;
	/** The provider's own form of an error, also used for 429 and for faults that name a status. */
	errorReply(status: number, message: string): Reply;
	/** Puts the provider's state back to its seed. */
	reset(): void;
	/** Functions of one JSON object, also callable at `/__simulator/commands/{name}`. */
	commands: object;
	/** What `/__simulator/state` shows. */
	snapshot(): unknown;
}
