import type { Provider } from '../../../../nodes/shared/operations/operation';
import { ACME, acme, run } from './acme';

/** So many reads, each of a thing of its own. */
const gets = (count: number, more = {}) =>
	Array.from({ length: count }, (_, index) => acme('get', { thing_id: `t${index}`, ...more }));

describe('the credential', () => {
	const credentialOf = (index: number) => ({ key: `user${index}` });

	it.each(['get', 'remove'])(
		'is that of each item, in path, signature and pace: %s',
		async (how) => {
			const accounts: string[] = [];
			const account: Provider['account'] = (credential, type) => {
				accounts.push(String(credential.key));
				return ACME.account(credential, type);
			};
			const parameters = gets(3).map((item) => ({ ...item, operation: how }));
			const { calls, getCredentials } = await run(
				{ parameters, credentialOf },
				{ ...ACME, account },
			);
			expect(calls.map(({ path }) => path)).toEqual([0, 1, 2].map((n) => `/user${n}/things/t${n}`));
			expect(calls.map(({ credential }) => credential.key)).toEqual(['user0', 'user1', 'user2']);
			expect([...new Set(accounts)]).toEqual(['user0', 'user1', 'user2']);
			expect(getCredentials.mock.calls).toEqual([0, 1, 2].map((n) => ['acmeApi', n]));
		},
	);

	it('is one that the parameters may decide', async () => {
		const credentialFor: Provider['credentialFor'] = (_, parameter) =>
			parameter('authentication') === 'other' ? 'otherApi' : 'acmeApi';
		const parameters = gets(1, { authentication: 'other' });
		const { calls } = await run({ parameters }, { ...ACME, credentialFor });
		expect(calls[0].credentialType).toBe('otherApi');
	});

	it('that cannot be loaded fails its own item', async () => {
		const { items } = await run({
			parameters: gets(3),
			credentialOf: (index) => {
				if (index === 1) throw new Error('No access to this credential');
				return credentialOf(index);
			},
			continueOnFail: true,
		});
		expect(items[1].json).toEqual({
			error: 'No access to this credential',
			sent: 'no',
			reason: 'invalid',
		});
		expect(items).toHaveLength(3);
	});
});
