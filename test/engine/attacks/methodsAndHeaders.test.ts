import type { IDataObject } from 'n8n-workflow';
import type { Simulator } from '../../../simulators/shared/server.cjs';
import { CREDENTIAL_CASES, type CredentialCase } from '../../support/credentialCases.cjs';
import { attack, type Helper } from '../../support/engine/attacker.cjs';
import { isLogin } from '../../support/isLogin.cjs';

const HELPERS: Helper[] = ['requestWithAuthentication', 'httpRequestWithAuthentication'];

/** Of the caller, in the cases that HTTP does not tell apart. */
const ABOUT_THE_CONNECTION = {
	HOST: 'attacker.example',
	connection: 'X-Secret, close',
	'Transfer-Encoding': 'identity',
	'CONTENT-length': '3',
	'Proxy-Authorization': 'Basic eDp5',
	'proxy-connection': 'keep-alive',
	te: 'trailers',
	Upgrade: 'h2c',
	'keep-alive': 'timeout=99',
	Trailer: 'X-Late',
	expect: '100-continue',
};

async function attackLoopback(
	credentialCase: CredentialCase,
	helper: Helper,
	added: IDataObject,
): Promise<{ text: string; entries: Simulator['journal']['entries'] }> {
	const { simulator, data } = await credentialCase.start();
	const { error } = await attack(credentialCase, { ...data }, helper, added);
	await simulator.close();
	const entries = simulator.journal.entries.filter((entry) => !isLogin(entry));
	return { text: `${error?.message ?? ''} ${error?.description ?? ''}`, entries };
}

describe.each(CREDENTIAL_CASES)('$type$variant', (credentialCase) => {
	describe.each(HELPERS)('by %s', (helper) => {
		it.each(['TRACE', ' trace ', 'Track', 'CONNECT', 'PROPFIND', 'GET\r\nX-A: b'])(
			'signs no %j',
			async (method) => {
				const { text, entries } = await attackLoopback(credentialCase, helper, { method });

				expect(entries).toEqual([]);
				expect(text).toContain('are not signed');
			},
		);

		it('drops what a caller says about the connection', async () => {
			const { text, entries } = await attackLoopback(credentialCase, helper, {
				headers: { ...ABOUT_THE_CONNECTION, 'X-Mine': ' kept ' },
			});

			const [{ headers, refusal }] = entries;
			expect(text.trim()).toBe('');
			expect(refusal).toBeUndefined();
			expect(headers.host).toMatch(/^127\.0\.0\.1:\d+$/);
			expect(headers['x-mine']).toBe('kept');
			const dropped = ['proxy-authorization', 'proxy-connection', 'te', 'upgrade', 'trailer'];
			expect(dropped.filter((name) => name in headers)).toEqual([]);
			expect(headers.expect).toBeUndefined();
			expect(headers['keep-alive']).not.toBe('timeout=99');
			expect(headers['content-length']).not.toBe('3');
		});

		it.each([
			{ 'X-A': 'b\r\nHost: attacker.example' },
			{ 'X-A': ['b', 'c\nd'] },
			{ 'X-A\r\nHost': 'attacker.example' },
			{ 'X A': 'b' },
			{ 'X-HTTP-Method-Override': 'DELETE' },
		])('sends no %j', async (headers) => {
			const { text, entries } = await attackLoopback(credentialCase, helper, { headers });

			expect(entries).toEqual([]);
			expect(text).toMatch(/line break|header name|do something else/);
		});
	});
});
