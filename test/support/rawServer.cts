import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that is none of a provider: its answers are written by hand. */
export interface RawServer {
	url: string;
	/** How many requests have come. */
	readonly requests: number;
	close(): Promise<void>;
}

export async function startRawServer(
	answer: (outgoing: ServerResponse, url: string) => void,
): Promise<RawServer> {
	let requests = 0;
	const server = createServer((incoming, outgoing) => {
		requests += 1;
		incoming.resume().once('end', () => answer(outgoing, incoming.url ?? '/'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		get requests() {
			return requests;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
