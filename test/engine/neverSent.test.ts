import { runNode, type Run } from '../support/engine/run.cjs';
import { resolveTo, setProxy } from '../support/outside.cjs';
import {
	closedPort,
	startPlain,
	startProxy,
	startTcp,
	startTls,
	startUnsteady,
	trustTestAuthority,
	type Answer,
	type Certificate,
	type TestServer,
} from '../support/tlsServers.cjs';
import { PAYOUT } from './Moneroo/node';

// The pauses between tries are not what is looked at here.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => {},
}));

const servers: TestServer[] = [];
let arrived = 0;
let untrust = () => {};
let resolveAgain = () => {};

beforeEach(() => {
	arrived = 0;
	untrust = trustTestAuthority();
});
afterEach(async () => {
	untrust();
	setProxy(undefined);
	resolveAgain();
	for (const server of servers.splice(0)) await server.close();
});

const opened = async (starting: Promise<TestServer>): Promise<number> => {
	const server = await starting;
	servers.push(server);
	return server.port;
};

/** A provider that has booked the payout as soon as it is there, and then does what a test wants. */
const booking =
	(then: Answer): Answer =>
	(request, response) => {
		arrived += 1;
		request.resume().once('end', () => then(request, response));
	};
const provider = async (certificate: Certificate, then: Answer = () => {}) =>
	await opened(startTls(certificate, booking(then)));

async function pay(baseUrl: string, changes: Partial<Run> = {}) {
	const { error, stored } = await runNode({
		node: 'moneroo',
		parameters: { ...PAYOUT, requestOptions: { timeout: 400 } },
		credentials: { monerooApi: { secretKey: 'pvk_live_1|01', baseUrl, requestsPerMinute: 0 } },
		...changes,
	});
	expect(stored).not.toContain('hunter2');
	return { message: error?.message ?? '', description: error?.description ?? '', stored };
}

const NOT_SENT = 'Moneroo could not be reached, so the payout was not sent: ';

describe('a payout that never left says so, and why', () => {
	it.each<[what: string, certificate: Certificate, reason: string]>([
		['self-signed', 'selfSigned', 'is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
		['expired', 'expired', 'has expired (CERT_HAS_EXPIRED)'],
		['for another name', 'otherName', 'is for another name (ERR_TLS_CERT_ALTNAME_INVALID)'],
	])('when the certificate is %s', async (_, certificate, reason) => {
		const port = await provider(certificate);
		const { message, description } = await pay(`https://localhost:${port}`);
		expect(message).toBe(`${NOT_SENT}the certificate of localhost:${port} ${reason}`);
		expect(description).toContain('certificate authority');
		expect(description).toContain('it can be run again');
		expect(arrived).toBe(0);
	});

	it('when the authority of the certificate is not known', async () => {
		untrust();
		const { message } = await pay(`https://localhost:${await provider('valid')}`);
		expect(message).toMatch(
			/^Moneroo .* was not sent: the certificate .* authority .*\(UNABLE_TO_/,
		);
		expect(arrived).toBe(0);
	});

	it('when the port is one of plain HTTP', async () => {
		const port = await opened(startPlain(booking(() => {})));
		const { message } = await pay(`https://localhost:${port}`);
		expect(message).toMatch(`${NOT_SENT}localhost:${port} does not speak TLS (E`);
	});

	it('when the connection ends during the TLS handshake', async () => {
		const closes = await opened(startTcp((socket) => socket.once('data', () => socket.end())));
		const resets = await opened(
			startTcp((socket) => socket.once('data', () => socket.resetAndDestroy())),
		);
		for (const port of [closes, resets]) {
			const { message } = await pay(`https://localhost:${port}`);
			expect(message).toBe(
				`${NOT_SENT}localhost:${port} ended the connection before it was ready (ECONNRESET)`,
			);
		}
	});

	it('when nobody answers in time, before there is a TLS session', async () => {
		const port = await opened(startTcp((socket) => socket.resume()));
		const { message } = await pay(`https://localhost:${port}`);
		expect(message).toBe(`${NOT_SENT}localhost:${port} did not answer in time (ECONNABORTED)`);
	});

	it('when the name is not found', async () => {
		const { message } = await pay('https://nowhere.invalid');
		expect(message).toMatch(/was not sent: the name nowhere\.invalid (was not found|could not)/);
	});

	it('when all of two addresses refuse', async () => {
		const port = await closedPort();
		resolveAgain = resolveTo('127.0.0.1', '127.0.0.2');
		const { message } = await pay(`https://twice.example:${port}`);
		expect(message).toBe(
			`${NOT_SENT}127.0.0.1:${port} refused the connection (ECONNREFUSED), and 127.0.0.2:${port} refused the connection (ECONNREFUSED)`,
		);
	});
});

describe('behind a proxy', () => {
	const behind = async (port: number) => {
		setProxy(`http://operator:hunter2@127.0.0.1:${port}`);
		return await pay(`https://localhost:${await provider('valid')}`);
	};

	it.each([407, 403, 429, 502, 503])('names it when it answers %i', async (status) => {
		const port = await opened(startProxy(status));
		const { message, description } = await behind(port);
		expect(message).toContain(
			`${NOT_SENT}the proxy 127.0.0.1:${port} refused the connection with HTTP status ${status}`,
		);
		expect(description).toContain('HTTPS_PROXY');
		expect(arrived).toBe(0);
	});

	it('names it when it is down', async () => {
		const port = await closedPort();
		const { message } = await behind(port);
		expect(message).toBe(
			`${NOT_SENT}the proxy 127.0.0.1:${port} refused the connection (ECONNREFUSED)`,
		);
	});

	it('names it when it ends the connection or says nothing', async () => {
		const closing = await opened(startTcp((socket) => socket.once('data', () => socket.end())));
		const silent = await opened(startTcp((socket) => socket.resume()));
		expect((await behind(closing)).message).toMatch(
			`${NOT_SENT}the proxy 127.0.0.1:${closing} ended`,
		);
		expect((await behind(silent)).message).toMatch(
			`${NOT_SENT}the proxy 127.0.0.1:${silent} did not answer in time`,
		);
		expect(arrived).toBe(0);
	});

	it('takes the answer of the provider for the answer of the provider', async () => {
		setProxy(`http://127.0.0.1:${await opened(startProxy(200))}`);
		const port = await provider('valid', (_, response) => response.writeHead(502).end('Busy'));
		const { message } = await pay(`https://localhost:${port}`);
		expect(message).toBe(
			'The payout may have been accepted: Moneroo answered with HTTP status 502 (Busy)',
		);
		expect(arrived).toBe(1);
	});
});

it.each<[what: string, then: Answer]>([
	['reset', ({ socket }) => socket.destroy()],
	['silent', () => {}],
	['cut off', (_, response) => response.writeHead(200, { 'content-length': 9 }).write('{')],
])('stays open about a payout whose connection was there and is then %s', async (_, then) => {
	const port = await provider('valid', then);
	const { message, description } = await pay(`https://localhost:${port}`);
	expect(message).toMatch(/^The payout may have been accepted/);
	expect(description).toContain('It was not sent again');
	expect(arrived).toBe(1);
});

it('is sent by the next try of Retry On Fail when it never left, once', async () => {
	const body = { message: 'Payout created.', data: { id: 'po_1' }, errors: null };
	const port = await provider('valid', (_, response) =>
		response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
	);
	const unsteady = await opened(startUnsteady(port, 3));
	const { message } = await pay(`https://localhost:${unsteady}`, { retryOnFail: true });
	expect(message).toBe('');
	expect(arrived).toBe(1);
});
