import type { IDataObject } from 'n8n-workflow';
import type { SampleRequest } from '../../support/credentialCases.cjs';
import { CALLERS } from '../../support/engine/callers.cjs';
import { loadPackage } from '../../support/engine/package.cjs';
import { json, runNode, type RunResult } from '../../support/engine/run.cjs';
import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asPlatform, asUser, logins, calls } = provider;

const JOHN = 'john@email.com';
const ANNE = 'idle@email.com';
const EACH_ITS_OWN = { email: '={{ $json.user }}' };
const ECHO = request('/api/v1/echo');
const SAMPLE: SampleRequest = { method: 'GET', path: '/api/v1/echo' };

beforeEach(() => provider.simulator.commands.setUserStatus({ email: ANNE, status: 'active' }));

const items = (...users: string[]): IDataObject[] => users.map((user) => ({ user }));

/** The users, by what the simulator says of who acted. */
const actors = (result: RunResult): unknown[] =>
	json(result).map(({ data }) => {
		const { userId } = (data ?? {}) as IDataObject;
		return provider.simulator.state.users.find(({ id }) => id === userId)?.email;
	});

const tokenOf = ({ credentials: { moneyNsPlatformApi: stored } }: RunResult): IDataObject => ({
	sessionToken: stored.sessionToken as string,
});

/** n8n as it is after a restart: it has what it stored, and no memory. */
async function restarted() {
	jest.resetModules();
	const { runNode: run } = await import('../../support/engine/run.cjs');
	const { loadPackage: load } = await import('../../support/engine/package.cjs');
	return { run, load };
}

describe('a credential with an expression, in the node', () => {
	it('acts for each item as its own user, in later executions as well', async () => {
		const first = await asPlatform(ECHO, {
			items: items(JOHN, ANNE, JOHN),
			credential: EACH_ITS_OWN,
		});
		expect(first.error).toBeUndefined();
		expect(actors(first)).toEqual([JOHN, ANNE, JOHN]);
		expect(logins()).toHaveLength(2);

		const second = await asPlatform(ECHO, {
			items: items(ANNE, JOHN, ANNE),
			credential: { ...EACH_ITS_OWN, ...tokenOf(first) },
		});
		expect(actors(second)).toEqual([ANNE, JOHN, ANNE]);
		expect(logins()).toHaveLength(2);
	});

	it('renews the session of each user when all have ended', async () => {
		const run = async (sessionToken: IDataObject = {}) =>
			await asPlatform(ECHO, {
				items: items(JOHN, ANNE, JOHN, ANNE),
				credential: { ...EACH_ITS_OWN, ...sessionToken },
			});
		const first = await run();
		provider.simulator.commands.expireSessions();
		const second = await run(tokenOf(first));
		expect(second.error).toBeUndefined();
		expect(actors(second)).toEqual([JOHN, ANNE, JOHN, ANNE]);
		expect(logins()).toHaveLength(4);
	});

	it('writes for each item as its own user', async () => {
		const write = request('/api/v1/echo', { method: 'POST', body: '{}' });
		const result = await asPlatform(write, {
			items: items(ANNE, JOHN, ANNE),
			credential: EACH_ITS_OWN,
		});
		expect(actors(result)).toEqual([ANNE, JOHN, ANNE]);
	});

	it('names the user of the item in the path', async () => {
		const result = await asPlatform(request('/api/v1/users/{userId}/orders'), {
			items: items(JOHN, ANNE),
			credential: EACH_ITS_OWN,
		});
		expect(result.error).toBeUndefined();
		const ids = [JOHN, ANNE].map(
			(email) => provider.simulator.state.users.find((user) => user.email === email)?.id,
		);
		// Each logs in first, and the quicker login is the first to call.
		expect(
			calls()
				.map(({ path }) => path)
				.sort(),
		).toEqual(ids.map((id) => `/api/v1/users/${id}/orders`).sort());
	});

	it('tells of the session of the item', async () => {
		const get = { resource: 'session', operation: 'get' };
		const result = await asPlatform(get, { items: items(JOHN, ANNE), credential: EACH_ITS_OWN });
		expect(new Set(json(result).map(({ userId }) => userId)).size).toBe(2);
	});

	it('signs checkout links with the platform of the item', async () => {
		const link = {
			resource: 'checkout',
			operation: 'buildUrl',
			request_id: 'a',
			payment_operation: 'buy_with_fiat',
			payment_symbol: 'ETH',
			lifetimeMinutes: 30,
		};
		const result = await asPlatform(link, {
			items: [{ platform: 'ONE' }, { platform: 'TWO' }],
			credential: { platform: '={{ $json.platform }}' },
		});
		const platforms = json(result).map(({ url }) =>
			new URL(String(url)).searchParams.get('platform'),
		);
		expect(platforms).toEqual(['ONE', 'TWO']);
	});
});

describe.each(['the HTTP Request node', 'a declarative node'])(
	'a credential with an expression, in %s',
	(name) => {
		async function run(
			users: string[],
			sessionToken: unknown = '',
			n8n = { run: runNode, load: loadPackage },
		): Promise<RunResult> {
			const { credentials } = await n8n.load();
			const data = { ...provider.simulator.credentials, ...EACH_ITS_OWN, identifyBy: 'email' };
			return await n8n.run({
				node: CALLERS[name](credentials.moneyNsPlatformApi, data.baseUrl, SAMPLE),
				parameters: { temp: '' },
				credentials: { moneyNsPlatformApi: { ...data, sessionToken: sessionToken as string } },
				items: items(...users),
			});
		}

		it('acts for each item as its own user, in later executions as well', async () => {
			const first = await run([JOHN, ANNE]);
			expect(actors(first)).toEqual([JOHN, ANNE]);
			const second = await run([ANNE, JOHN], tokenOf(first).sessionToken);
			expect(actors(second)).toEqual([ANNE, JOHN]);
			expect(logins()).toHaveLength(2);
		});

		it('logs in after a restart where the stored token is of another user', async () => {
			const john = await run([JOHN]);
			const result = await run([ANNE, JOHN], tokenOf(john).sessionToken, await restarted());
			expect(result.error).toBeUndefined();
			expect(actors(result)).toEqual([ANNE, JOHN]);
			expect(logins()).toHaveLength(2);
		});

		it('renews the session of each user when all have ended', async () => {
			const first = await run([JOHN, ANNE]);
			provider.simulator.commands.expireSessions();
			const second = await run([JOHN, ANNE], tokenOf(first).sessionToken);
			expect(second.error).toBeUndefined();
			expect(actors(second)).toEqual([JOHN, ANNE]);
			expect(logins()).toHaveLength(4);
		});

		it('uses no token of which nobody knows whose it is', async () => {
			const john = await asPlatform(ECHO);
			const [{ token }] = provider.simulator.state.sessions;
			expect(actors(john)).toEqual([JOHN]);
			expect(actors(await run([ANNE], token))).toEqual([ANNE]);
		});
	},
);

it.each([
	['read', ECHO],
	['write', request('/api/v1/echo', { method: 'POST', body: '{}' })],
])(
	'needs no login for a %s after a restart, where the stored token is its own',
	async (_, call) => {
		const first = await asUser(ECHO);
		const { run } = await restarted();
		const result = await run({
			node: 'moneyNs',
			parameters: { authentication: 'user', ...call },
			credentials: first.credentials,
		});
		expect(actors(result)).toEqual([JOHN]);
		expect(logins()).toHaveLength(1);
	},
);

it('saves the token of a login once for all items that waited for it', async () => {
	const { saves } = await asUser(ECHO, { items: items(...Array.from({ length: 20 }, () => JOHN)) });
	expect([logins().length, saves]).toEqual([1, 1]);
});
