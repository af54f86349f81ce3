import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP, type AddressInfo, type Server, type Socket } from 'node:net';
import {
	createSecureContext,
	createServer as createTls,
	TLSSocket,
	type SecureContext,
} from 'node:tls';
import { CERTIFICATE_KEY, makeCertificate } from '../../test/support/certificates.cjs';
import { relay } from './relay.cjs';

/** Another customer's site on each server, with the same certificate: where a `Host` of one's own would lead. */
export const NEIGHBOUR = 'neighbour.example';

const HERE = '127.0.0.1';
const AUTHORITY = 'Authority of the attacks';

/** A request as it arrived somewhere on the internet. */
export interface Visit {
	/** Where the sender meant it to go: scheme, host and port. */
	origin: string;
	method: string;
	/** As in the request line. */
	url: string;
	/** Names and values in turn. */
	rawHeaders: string[];
	body: Buffer;
}

/** All of a request that somebody at its end reads. */
export const textOf = ({ origin, method, url, rawHeaders, body }: Visit): string =>
	[`${method} ${origin}${url}`, ...rawHeaders, body.toString('latin1')].join('\n');

/** What a provider's name answers instead of its simulator. Undefined leaves a request to the simulator. */
export type Answer = (visit: Visit, response: ServerResponse) => true | undefined;

/**
 * The internet as the attacked n8n sees it: a proxy that its administrator has set. The providers have their names there, with https
 * and certificates that n8n trusts. All other names belong to the attackers, who have such certificates as well and read everything.
 */
export class Internet {
	/** Certificate of the authority that n8n trusts. */
	readonly authority = makeCertificate({
		subject: AUTHORITY,
		issuer: AUTHORITY,
		isAuthority: true,
	});

	/** What came to the providers, in order of arrival. */
	readonly atProviders: Visit[] = [];

	/** What came to anybody else. */
	readonly atAttackers: Visit[] = [];

	/** What a provider does out of the ordinary, by its host. */
	readonly answers = new Map<string, Answer>();

	/** Of an attacker's server without TLS, which is the proxy as well. */
	port = 0;

	/** Of an attacker's server with TLS. */
	tlsPort = 0;

	private readonly simulators = new Map<string, string>();

	private readonly contexts = new Map<string, SecureContext>();

	private readonly origins = new WeakMap<object, string>();

	private readonly http = createHttp((request, response) => void this.serve(request, response));

	/** Where n8n's administrator lets its requests go. */
	get url(): string {
		return `http://${HERE}:${this.port}`;
	}

	async open(): Promise<void> {
		this.http.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			this.unwrap(socket, url);
		});
		this.port = await listen(this.http);
		const cert = makeCertificate({ subject: HERE, issuer: AUTHORITY, hosts: [HERE] });
		const https = createTls({ key: CERTIFICATE_KEY, cert }, (socket) => {
			this.origins.set(socket, `https://${HERE}:${this.tlsPort}`);
			this.http.emit('connection', socket);
		});
		https.on('tlsClientError', () => {});
		this.tlsPort = await listen(https);
	}

	/** Gives a simulator a name. */
	add(host: string, simulator: string): void {
		this.simulators.set(host, simulator);
	}

	private unwrap(socket: Socket, authority: string): void {
		const { hostname, port } = new URL(`https://${authority}`);
		const secureContext = this.contextFor(hostname);
		const plain = new TLSSocket(socket, { isServer: true, secureContext });
		plain.on('error', () => {});
		this.origins.set(plain, `https://${hostname}:${port || 443}`);
		this.http.emit('connection', plain);
	}

	private contextFor(host: string): SecureContext {
		const known = this.contexts.get(host);
		if (known) return known;
		const bare = host.replace(/^\[|\]$/g, '');
		const subject = isIP(bare) || bare.length < 64 ? bare : 'a long name';
		const cert = makeCertificate({
			subject,
			issuer: AUTHORITY,
			hosts: [bare.replace(/\.$/, ''), NEIGHBOUR],
		});
		const context = createSecureContext({ key: CERTIFICATE_KEY, cert });
		this.contexts.set(host, context);
		return context;
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { method = '', url = '', rawHeaders, headers } = request;
		const origin = this.origins.get(request.socket) ?? `http://${hostOf(url) ?? headers.host}`;
		const visit = { origin, method, url, rawHeaders, body: Buffer.concat(chunks) };
		const host = origin.replace(/^https:\/\/(.+):443$/, '$1');
		const simulator = headers.host === host ? this.simulators.get(host) : undefined;
		if (simulator === undefined) {
			this.atAttackers.push(visit);
			response.setHeader('content-type', 'application/json');
			response.end('{"success":"yes","attacker":true}');
			return;
		}
		this.atProviders.push(visit);
		if (!this.answers.get(host)?.(visit, response)) await relay(visit, simulator, response);
	}
}

const hostOf = (url: string): string | undefined => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, HERE, resolve));
	return (server.address() as AddressInfo).port;
}
