import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { testCredential } from '../support/engine/credentialTester.cjs';
import { openDropdown } from '../support/engine/dropdown.cjs';
import { runNode } from '../support/engine/run.cjs';
import { setProxy } from '../support/outside.cjs';
import {
	startPlain,
	startProxy,
	startTcp,
	startTls,
	trustTestAuthority,
	type TestServer,
} from '../support/tlsServers.cjs';
import { PAYOUT } from './Moneroo/node';

const servers: TestServer[] = [];
let arrived = 0;
let untrust = () => {};

beforeEach(() => {
	arrived = 0;
	untrust = trustTestAuthority();
});
afterEach(async () => {
	untrust();
	setProxy(undefined);
	for (const server of servers.splice(0)) await server.close();
});

const opened = async (starting: Promise<TestServer>): Promise<number> => {
	const server = await starting;
	servers.push(server);
	return server.port;
};

const provider = async () =>
	await opened(startTls('valid', (_, response) => response.end(String(++arrived))));

/** What the user sees of each kind of request whose error is not an item's. */
const KINDS: Array<[kind: string, seen: (baseUrl: string) => Promise<string>]> = [
	[
		'a payout',
		async (baseUrl) => {
			const credential = { secretKey: 'pvk_live_1|01', baseUrl, requestsPerMinute: 0 };
			return await errorOf('moneroo', PAYOUT, { monerooApi: credential });
		},
	],
	[
		'a login',
		async (baseUrl) => {
			const data = { email: 'a@email.com', password: 'secret-1', baseUrl, sessionToken: '' };
			const parameters = { authentication: 'user', resource: 'session', operation: 'get' };
			return await errorOf('moneyNs', parameters, { moneyNsUserApi: data });
		},
	],
	['a credential test', async (baseUrl) => (await testCredential(...lunaNode(baseUrl))).message],
	[
		'a dropdown',
		async (baseUrl) => {
			const [type, data] = lunaNode(baseUrl);
			const field = { node: 'lunaNode', search: 'searchVms', parameters: {} };
			return await openDropdown({ ...field, credentials: { [type]: data } }).then(
				() => '',
				(error: Error) => error.message,
			);
		},
	],
];

function lunaNode(baseUrl: string): [type: string, data: ICredentialDataDecryptedObject] {
	return ['lunaNodeApi', { apiId: 'A'.repeat(16), apiKey: 'k'.repeat(128), baseUrl, requestsPerMinute: 0 }];
}

async function errorOf(
	node: string,
	parameters: Parameters<typeof runNode>[0]['parameters'],
	credentials: Record<string, ICredentialDataDecryptedObject>,
): Promise<string> {
	const { error, stored } = await runNode({ node, parameters, credentials });
	expect(stored).not.toContain('secret-1');
	return error?.message ?? '';
}

describe.each(KINDS)('%s that never reached the provider', (_, seen) => {
	it('names the proxy that asks for a password', async () => {
		const port = await opened(startProxy(407));
		setProxy(`http://127.0.0.1:${port}`);
		expect(await seen(`https://localhost:${await provider()}`)).toMatch(
			/could not be reached.*proxy.*refused the connection with HTTP status 407/,
		);
		expect(arrived).toBe(0);
	});

	it('names the proxy that answers with something else than HTTP', async () => {
		const garbage = await opened(
			startTcp((socket) => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n\r\n'))),
		);
		setProxy(`http://127.0.0.1:${garbage}`);
		expect(await seen(`https://localhost:${await provider()}`)).toMatch(
			/could not be reached.*proxy/,
		);
		expect(arrived).toBe(0);
	});

	it('says so when the port is one of plain HTTP', async () => {
		const port = await opened(startPlain((_request, response) => response.end(String(++arrived))));
		expect(await seen(`https://localhost:${port}`)).toMatch(
			/could not be reached.*does not speak TLS/,
		);
		expect(arrived).toBe(0);
	});
});
