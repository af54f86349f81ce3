import type { IDataObject } from 'n8n-workflow';
import { CREDENTIAL_CASES } from '../../support/credentialCases.cjs';
import { attack, remoteData, type Helper } from '../../support/engine/attacker.cjs';
import {
	HOSTILE_CERTIFICATE,
	startHostileProxy,
	type HostileProxy,
} from '../../support/hostileProxy.cjs';
import { storedToken } from '../../support/moneyNsToken.cjs';

const HTTP_REQUEST: Helper = 'requestWithAuthentication';
const OTHER_NODES: Helper = 'httpRequestWithAuthentication';

let proxy: HostileProxy;

beforeEach(async () => {
	proxy = await startHostileProxy();
});

afterEach(async () => await proxy.close());

/** Proxy as text in the HTTP Request node, as an object in Request Options. */
const through = () => ({
	[HTTP_REQUEST]: { proxy: proxy.url },
	[OTHER_NODES]: { proxy: { protocol: 'http', host: '127.0.0.1', port: proxy.port } },
});

const WEAKENED: Array<[string, Helper, IDataObject]> = [
	['Ignore SSL Issues (HTTP Request)', HTTP_REQUEST, { rejectUnauthorized: false }],
	['Ignore SSL Issues (Request Options)', OTHER_NODES, { skipSslCertificateValidation: true }],
	['a CA of one’s own', HTTP_REQUEST, { agentOptions: { ca: HOSTILE_CERTIFICATE } }],
	['a CA of one’s own (other nodes)', OTHER_NODES, { agentOptions: { ca: HOSTILE_CERTIFICATE } }],
	['agentOptions', OTHER_NODES, { agentOptions: { rejectUnauthorized: false } }],
];

describe.each(CREDENTIAL_CASES)('the secret of $type$variant', (credentialCase) => {
	it.each(WEAKENED)('cannot be read by a proxy with %s', async (_name, helper, weakened) => {
		const data = await remoteData(credentialCase);
		const options = { ...through()[helper], ...weakened };

		const { error } = await attack(credentialCase, data, helper, options);

		expect(proxy.seen).toBe('');
		// The older helper logs in anew after every failure, here at a server that does not exist.
		expect(`${error?.message} ${error?.description}`).toMatch(
			/Allow Insecure TLS|MoneyNS could not be reached for the login/,
		);
	});

	it('can be read by one whom the owner of the credential allows that', async () => {
		const data = { ...(await remoteData(credentialCase)), allowInsecureTls: true };
		const options = { ...through()[HTTP_REQUEST], rejectUnauthorized: false };

		await attack(credentialCase, data, HTTP_REQUEST, options);

		expect(proxy.seen).toContain('provider.invalid');
	});

	it.each([HTTP_REQUEST, OTHER_NODES])(
		'does not go to a proxy in clear from loopback (%s)',
		async (helper) => {
			const { simulator, data } = await credentialCase.start();

			const { error } = await attack(
				credentialCase,
				{ ...data, sessionToken: storedToken(data), allowInsecureTls: true },
				helper,
				through()[helper],
			);
			await simulator.close();

			expect(proxy.seen).toBe('');
			expect(`${error?.message} ${error?.description}`).toContain('Remove the proxy');
		},
	);
});
