import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLogin } from '../isLogin.cjs';
import { answerTo, type Answers } from './answers.cjs';

export interface Reply {
	status: number;
	body: string;
	headers?: Record<string, string>;
	/** The connection ends before the answer, or in the middle of it. */
	breaks?: 'before' | 'within';
}

/** What goes wrong, instead of the usual answer. */
export interface Fault {
	reply: Reply;
	/** How often; always when left out. */
	times?: number;
	/** Only for requests that hold this text. */
	holding?: string;
	/** Logins fail as well; else they are left alone. */
	logins?: true;
}

export interface Received {
	method: string;
	/** Path and query. */
	url: string;
	headers: IncomingHttpHeaders;
	body: string;
}

/** What the stand-in does while one case runs. */
export interface Script {
	answers: Answers;
	fault?: Fault;
	/** Keeps the first answer back until a second request comes, or for a moment, to see whether one does. */
	watches?: boolean;
}

export interface StandIn {
	url: string;
	/** Forgets what came before. */
	play(script: Script): void;
	readonly received: Received[];
	/** Whether a second request came before the first one was answered. */
	readonly sawTwo: boolean;
	close(): Promise<void>;
}

const MOST_REQUESTS = 40;
/** A process that was held up has to get round to the second request, so turns of its event loop count as well. */
const WATCHES_FOR_MS = 25;
const WATCHES_FOR_TURNS = 100;

/** A provider that believes everything: it answers what it is told to, whatever the signature, and writes down what comes. */
export async function startStandIn(): Promise<StandIn> {
	let script: Script = { answers: {} };
	let faults = 0;
	let received: Received[] = [];
	let sawTwo = false;
	let goOn: () => void = nothing;
	const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.once('end', async () => {
			const { method = '', url = '', headers } = incoming;
			const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
			received.push(request);
			const login = isLogin({ path: url });
			if (received.length > MOST_REQUESTS) return incoming.socket.resetAndDestroy();
			const { fault, answers, watches } = script;
			if (watches && !login) await watch();
			const isDue = fault && (fault.logins || !login) && faults < (fault.times ?? Infinity);
			if (!isDue || !`${url} ${request.body}`.includes(fault.holding ?? ''))
				return send(outgoing, answerTo(answers, request));
			faults += 1;
			return send(outgoing, fault.reply);
		});
	});
	const watch = async () => {
		const isFirst = received.filter(({ url }) => !isLogin({ path: url })).length === 1;
		if (!isFirst) {
			sawTwo ||= goOn !== nothing;
			return goOn();
		}
		await new Promise<void>((resolve) => {
			goOn = resolve;
			realTimeout(() => afterTurns(WATCHES_FOR_TURNS, resolve), WATCHES_FOR_MS);
		});
		goOn = nothing;
	};
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		play: (next) => {
			script = next;
			faults = 0;
			received = [];
			sawTwo = false;
			goOn = nothing;
		},
		get received() {
			return received;
		},
		get sawTwo() {
			return sawTwo;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const nothing = () => {};

function afterTurns(turns: number, then: () => void): void {
	setImmediate(() => (turns > 0 ? afterTurns(turns - 1, then) : then()));
}

/** Pauses are cut short elsewhere; this one is meant. */
const realTimeout = globalThis.setTimeout;

function send(outgoing: ServerResponse, { status, body, headers, breaks }: Reply): void {
	if (breaks === 'before') {
		outgoing.socket?.resetAndDestroy();
		return;
	}
	const bytes = Buffer.from(body);
	const length = breaks === 'within' ? bytes.length + 100 : bytes.length;
	outgoing.writeHead(status, {
		'Content-Type': 'application/json',
		...headers,
		...(status !== 204 && { 'Content-Length': String(length) }),
	});
	if (breaks === 'within') outgoing.write(bytes, () => outgoing.destroy());
	else outgoing.end(bytes);
}
