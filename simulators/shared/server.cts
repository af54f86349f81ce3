import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import type { Clock } from './clock.cjs';
import { systemClock } from './clock.cjs';
import { CONTROL_PREFIX, control } from './control.cjs';
import { Faults } from './faults.cjs';
import { Journal } from './journal.cjs';
import type { Pipeline } from './pipeline.cjs';
import { answer } from './pipeline.cjs';
import type { RateLimit, RateLimitOption } from './rateLimit.cjs';
import { SlidingWindow, resolveRateLimit } from './rateLimit.cjs';
import { jsonReply, refused } from './replies.cjs';
import type { ProviderRules, ReceivedRequest, Reply } from './types.cjs';

export interface SimulatorOptions {
	/** 0 (default) takes a free port. */
	port?: number;
	/** Stands in for the system clock; ms since the epoch. */
	now?: Clock;
	rateLimit?: RateLimitOption;
}

export interface Simulator {
	/** `http://127.0.0.1:{port}`, without a slash at its end. */
	url: string;
	journal: Journal;
	faults: Faults;
	/** Back to the seed: state, journal, faults and rate limit. */
	reset(): void;
	close(): Promise<void>;
}

/** Starts a loopback server that answers by `rules`; `ownLimit` is the provider's documented limit. */
export async function startServer(
	rules: ProviderRules,
	options: SimulatorOptions,
	ownLimit: RateLimit | false = false,
): Promise<Simulator> {
	const now = options.now ?? systemClock;
	const journal = new Journal();
	const faults = new Faults();
	const settings = resolveRateLimit(options.rateLimit, ownLimit);
	const limit = settings && { settings, window: new SlidingWindow(settings) };
	const pipeline: Pipeline = { rules, faults, limit, now };
	const reset = () => {
		journal.clear();
		faults.clear();
		if (limit) limit.window.clear();
		rules.reset();
	};

	// A connection kept open is never closed under a client that is about to use it again.
	const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
		if (!isOwnHost(incoming.headers.host)) {
			outgoing.writeHead(421).end('Not a host of this simulator');
			return;
		}
		const head = requestHead(incoming, now());
		const serve = head.path.startsWith(CONTROL_PREFIX)
			? readBody(incoming).then(async (body) => {
					const reply = await control({ ...head, body }, { rules, journal, faults, reset });
					await send(outgoing, reply);
				})
			: serveProvider(incoming, outgoing, head, journal, pipeline);
		// A client that goes away in the middle is its own business.
		serve.catch(() => incoming.socket.destroy());
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});

	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		journal,
		faults,
		reset,
		close: async () =>
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** A page in a browser can have its own name lead to this computer; then it would read what is answered here. */
function isOwnHost(host: string | undefined): boolean {
	return host === undefined || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}

async function serveProvider(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	head: ReceivedRequest,
	journal: Journal,
	pipeline: Pipeline,
): Promise<void> {
	const entry = journal.open(head);
	entry.refusal = 'request body incomplete';
	entry.body = await readBody(incoming);
	entry.refusal = undefined;
	const outcome = await answer(entry, pipeline).catch((error: Error) =>
		refused(jsonReply(500, { message: error.message }), `simulator: ${error.stack}`),
	);
	if (outcome === 'reset') {
		incoming.socket.resetAndDestroy();
		return;
	}
	entry.status = outcome.status;
	entry.refusal = outcome.refusal ?? entry.refusal;
	await send(outgoing, outcome);
}

function requestHead(incoming: IncomingMessage, receivedAt: number): ReceivedRequest {
	const rawUrl = incoming.url ?? '/';
	const mark = rawUrl.indexOf('?');
	return {
		method: incoming.method ?? 'GET',
		rawUrl,
		path: mark < 0 ? rawUrl : rawUrl.slice(0, mark),
		rawQuery: mark < 0 ? '' : rawUrl.slice(mark + 1),
		headers: incoming.headers,
		rawHeaders: incoming.rawHeaders,
		body: Buffer.alloc(0),
		receivedAt,
	};
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

async function send(outgoing: ServerResponse, reply: Reply): Promise<void> {
	const { status, headers = {}, body = '' } = reply;
	if (body instanceof Readable) {
		outgoing.writeHead(status, headers);
		await pipe(body, outgoing);
		return;
	}
	const length = status === 204 ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
	outgoing.writeHead(status, { ...headers, ...length });
	outgoing.end(body);
}
