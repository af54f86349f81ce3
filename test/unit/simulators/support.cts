import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';

/** What a client sees of one request. */
export interface Seen {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	bytes: Buffer;
	json(): Record<string, unknown>;
}

export interface Sent {
	method?: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

/** Sends exactly these bytes, follows nothing and repeats nothing. */
export async function send(
	url: string,
	{ method = 'GET', headers, body }: Sent = {},
): Promise<Seen> {
	return await new Promise((resolve, reject) => {
		const { origin } = new URL(url);
		// The path goes out as it is written; a URL object would tidy it up.
		const path = url.slice(origin.length) || '/';
		const outgoing = request(origin, { method, headers, path, agent: false }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('error', reject);
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () => {
				const bytes = Buffer.concat(chunks);
				const text = bytes.toString('utf8');
				resolve({
					status: incoming.statusCode ?? 0,
					headers: incoming.headers,
					text,
					bytes,
					json: () => JSON.parse(text) as Record<string, unknown>,
				});
			});
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

export async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await setImmediate();
}

export interface ReceivedCall {
	method: string;
	rawUrl: string;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

export interface Receiver {
	url: string;
	calls: ReceivedCall[];
	close(): Promise<void>;
}

/** Takes calls and answers them with these statuses in turn, the last one for good; 0 is no answer. */
export async function startReceiver(...statuses: number[]): Promise<Receiver> {
	const calls: ReceivedCall[] = [];
	const server = createServer((incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const { method = '', url: rawUrl = '', headers } = incoming;
			calls.push({ method, rawUrl, headers, body: Buffer.concat(chunks) });
			const status = statuses[Math.min(calls.length, statuses.length) - 1] ?? 200;
			if (status > 0) outgoing.writeHead(status).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
