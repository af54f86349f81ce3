import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one byte after the other and never comes to an end, so that its connections are never silent. */
export interface TricklingServer {
	baseUrl: string;
	/** What is answered in whole, from now on; undefined for what trickles. */
	answers: (path: string) => unknown;
	close(): Promise<void>;
}

/** Between two bytes, in ms. */
const PACE_MS = 20;

export async function startTrickling(): Promise<TricklingServer> {
	const server = createServer((request, response) => {
		request.resume();
		request.on('end', () => {
			response.writeHead(200, { 'content-type': 'application/json' });
			const whole = trickling.answers(request.url ?? '');
			if (whole === undefined) trickle(response);
			else response.end(JSON.stringify(whole));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const trickling: TricklingServer = {
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		answers: () => undefined,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return trickling;
}

function trickle(response: ServerResponse): void {
	const timer = setInterval(() => response.write(' '), PACE_MS);
	response.on('close', () => clearInterval(timer));
}
