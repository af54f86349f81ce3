import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import {
	connect,
	createServer as createTcp,
	type AddressInfo,
	type Server,
	type Socket,
} from 'node:net';
import tls from 'node:tls';
import { fixture } from './fixtures.cjs';

/** A server of one test, on a free port of 127.0.0.1. */
export interface TestServer {
	port: number;
	close(): Promise<void>;
}

export type Answer = RequestListener;

export type Certificate = 'expired' | 'otherName' | 'selfSigned' | 'valid';

/** A provider behind TLS. All certificates but the self-signed one are from an authority that {@link trustTestAuthority} makes known. */
export async function startTls(
	certificate: Certificate,
	answer: RequestListener,
): Promise<TestServer> {
	const key = fixture('keys/test-rsa-private.pem');
	const cert = fixture(`tls/${certificate}.pem`);
	return await listening(createHttps({ key, cert }, answer));
}

/** A server without TLS. */
export async function startPlain(answer: RequestListener): Promise<TestServer> {
	return await listening(createHttp(answer));
}

/** A server that does with each connection what it likes. */
export async function startTcp(serve: (socket: Socket) => void): Promise<TestServer> {
	return await listening(
		createTcp((socket) => {
			socket.on('error', () => {});
			serve(socket);
		}),
	);
}

/** A proxy that answers each CONNECT with a status; with 200 it connects. */
export async function startProxy(status: number): Promise<TestServer> {
	const server = createHttp();
	server.on('connect', ({ url = '' }, client: Socket) => {
		client.on('error', () => {});
		if (status !== 200) {
			client.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 5\r\n\r\nhello`);
			return;
		}
		const [host, port] = url.split(':');
		const upstream = connect(Number(port), host, () => {
			client.write('HTTP/1.1 200 OK\r\n\r\n');
			upstream.pipe(client).pipe(upstream);
		});
		upstream.on('error', () => client.destroy());
		client.on('close', () => upstream.destroy());
	});
	return await listening(server);
}

/** Ends so many connections during the TLS handshake, and hands the next ones on to another port. */
export async function startUnsteady(port: number, failures: number): Promise<TestServer> {
	let left = failures;
	return await startTcp((client) => {
		if (left-- > 0) {
			client.once('data', () => client.end());
			return;
		}
		const upstream = connect(port, '127.0.0.1').on('error', () => client.destroy());
		upstream.pipe(client).pipe(upstream);
	});
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<number> {
	const server = await startTcp(() => {});
	await server.close();
	return server.port;
}

/** Makes Node trust the authority of the test certificates until the returned function is called. */
export function trustTestAuthority(): () => void {
	const original = tls.createSecureContext;
	const authority = fixture('tls/ca.pem');
	tls.createSecureContext = (options) => {
		const made = original(options);
		(made.context as { addCACert(pem: string): void }).addCACert(authority);
		return made;
	};
	return () => {
		tls.createSecureContext = original;
	};
}

async function listening(server: Server): Promise<TestServer> {
	const open = new Set<Socket>();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		close: async () => {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
