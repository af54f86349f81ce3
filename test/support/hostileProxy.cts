import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { fixture } from './fixtures.cjs';

/** A proxy that belongs to an attacker: it answers every host itself, with a certificate of its own, and writes down what it reads. */
export interface HostileProxy {
	url: string;
	port: number;
	/** All that it could read: heads and bodies of the requests, in clear. */
	readonly seen: string;
	close(): Promise<void>;
}

/** The attacker's certificate for https://provider.invalid, which signs itself. */
export const HOSTILE_CERTIFICATE = fixture('keys/hostile-server.pem').replace(
	/^[^]*?(?=-----BEGIN CERTIFICATE)/,
	'',
);

export async function startHostileProxy(): Promise<HostileProxy> {
	let seen = '';
	const read = (incoming: IncomingMessage) => {
		seen += `${incoming.method} ${incoming.url}\n${incoming.rawHeaders.join('\n')}\n`;
		incoming.on('data', (chunk: Buffer) => (seen += chunk.toString('latin1')));
	};
	const pem = fixture('keys/hostile-server.pem');
	const fake = createTlsServer({ key: pem, cert: HOSTILE_CERTIFICATE }, (incoming, outgoing) => {
		read(incoming);
		outgoing.setHeader('content-type', 'application/json');
		incoming.once('end', () => outgoing.end('{"success":"yes"}'));
	});
	const proxy = createServer((incoming, outgoing) => {
		read(incoming);
		incoming.once('end', () => outgoing.end('{}'));
	});
	const tunnels = new Set<Socket>();
	const fakePort = await listen(fake);
	proxy.on('connect', (_incoming, socket: Socket) => {
		const onward = connect(fakePort, '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			socket.pipe(onward).pipe(socket);
		});
		for (const end of [socket, onward]) {
			tunnels.add(end);
			end.on('error', () => {});
		}
	});
	const port = await listen(proxy);
	return {
		url: `http://127.0.0.1:${port}`,
		port,
		get seen() {
			return seen;
		},
		close: async () => {
			for (const tunnel of tunnels) tunnel.destroy();
			for (const server of [fake, proxy]) {
				server.closeAllConnections();
				await new Promise((resolve) => server.close(resolve));
			}
		},
	};
}

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}
