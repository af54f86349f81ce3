import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { startPlain, startTls, type Certificate } from '../../test/support/tlsServers.cjs';

/** What the provider has answered to a request that was handed on to it. */
export interface ProviderAnswer {
	status: number;
	body: Buffer;
}

/** One request that has arrived, in full. */
export interface Exchange {
	/** Which request it is, from 1 on. */
	turn: number;
	incoming: IncomingMessage;
	outgoing: ServerResponse;
	/** Lets the provider carry it out. */
	carryOut: () => Promise<ProviderAnswer>;
}

/** What goes wrong with a request. */
export type Play = (exchange: Exchange) => Promise<void> | void;

/** Stands between n8n and a simulator, and spoils what passes. */
export interface Front {
	url: string;
	/** How many whole requests have arrived. */
	readonly reached: number;
	close(): Promise<void>;
}

/**
 * Starts one on a free port.
 *
 * @param simulator its URL
 * @param certificate of its https; left out, it speaks plain HTTP
 */
export async function startFront(
	simulator: string,
	play: Play,
	certificate?: Certificate,
): Promise<Front> {
	let reached = 0;
	const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.once('end', () => {
			const carryOut = async () => await handOn(simulator, incoming, Buffer.concat(chunks));
			const exchange = { turn: ++reached, incoming, outgoing, carryOut };
			// A caller that has given up may leave before the provider has carried the request out.
			void (async () => await play(exchange))().catch(() => outgoing.destroy());
		});
	};
	const server = await (certificate ? startTls(certificate, listener) : startPlain(listener));
	return {
		url: certificate ? `https://localhost:${server.port}` : `http://127.0.0.1:${server.port}`,
		get reached() {
			return reached;
		},
		close: async () => await server.close(),
	};
}

/** As if nothing were in between. */
export async function playNothing({ outgoing, carryOut }: Exchange): Promise<void> {
	const { status, body } = await carryOut();
	outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function handOn(
	simulator: string,
	{ method, url, headers }: IncomingMessage,
	body: Buffer,
): Promise<ProviderAnswer> {
	return await new Promise((resolve, reject) => {
		const { hostname, port } = new URL(simulator);
		const onward = send({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.once('end', () =>
				resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }),
			);
		});
		onward.once('error', reject);
		onward.end(body);
	});
}
