import type { IDataObject } from 'n8n-workflow';
import { json } from '../../support/engine/run.cjs';
import { numbered } from '../../support/numbered.cjs';
import { query } from '../../support/parameters.cjs';
import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, asPlatform, logins, calls } = provider;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('sessions', () => {
	const echo = request('/api/v1/echo', query(['n', '={{ $json.index }}']));

	it.each([
		['user', asUser],
		['platform', asPlatform],
	])('of a %s are opened once for 200 items without a token', async (_, run) => {
		const result = await run(echo, { items: numbered(200) });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
		expect(calls()).toHaveLength(200);
		expect(json(result).map(({ data }) => (data as { query: IDataObject }).query.n)).toEqual(
			numbered(200).map(({ index }) => String(index)),
		);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			numbered(200).map(({ index }) => ({ item: index })),
		);
	});

	it('that have ended are renewed once, and no item fails', async () => {
		const first = await asUser(echo);
		const [[, { sessionToken }]] = Object.entries(first.credentials);
		expect(sessionToken).toMatch(/\|/);
		provider.simulator.commands.expireSessions();
		provider.simulator.journal.clear();
		const result = await asUser(echo, { items: numbered(200), credential: { sessionToken } });
		expect(result.error).toBeUndefined();
		expect(json(result).filter(({ data }) => data === undefined)).toEqual([]);
		expect(result.items).toHaveLength(200);
		expect(logins()).toHaveLength(1);
		expect(result.credentials.moneyNsUserApi.sessionToken).not.toBe(sessionToken);
	});

	it('are not opened for a token that is still good', async () => {
		const { credentials } = await asUser(echo);
		provider.simulator.journal.clear();
		await asUser(echo, { items: numbered(30), credential: credentials.moneyNsUserApi as never });
		expect([logins().length, calls().length]).toEqual([0, 30]);
	});

	it('of a locked account are asked for once, and every item is told', async () => {
		const result = await asUser(echo, {
			items: numbered(200),
			credential: { email: 'locked@email.com' },
			onError: 'continueRegularOutput',
		});
		expect(logins()).toHaveLength(1);
		expect(calls()).toHaveLength(0);
		expect(result.items).toHaveLength(200);
		for (const { error } of json(result)) expect(error).toContain('account is locked');
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			numbered(200).map(({ index }) => ({ item: index })),
		);
	});

	it('of a locked account end the execution otherwise', async () => {
		const locked = { email: 'locked@email.com' };
		const result = await asUser(echo, { items: numbered(200), credential: locked });
		expect(result.error?.message).toContain('account is locked');
		expect(logins()).toHaveLength(1);
	});

	it('shared by the user ID and the request cost one login', async () => {
		const path = request('/api/v1/users/{userId}/orders');
		const result = await asUser(path, { items: numbered(50) });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
		expect(new Set(calls().map((call) => call.path))).toEqual(
			new Set([`/api/v1/users/${provider.simulator.credentials.userId}/orders`]),
		);
	});

	it('are found out about by the user ID even when n8n holds an old token', async () => {
		const path = request('/api/v1/users/{userId}/orders');
		const result = await asUser(path, { credential: { sessionToken: '1|of-another-process' } });
		expect(result.error).toBeUndefined();
		expect(logins()).toHaveLength(1);
	});
});

describe('session: get', () => {
	const get = { resource: 'session', operation: 'get' };

	it.each([
		['user', asUser],
		['platform', asPlatform],
	])('tells a %s the facts, and no token', async (_, run) => {
		const result = await run(get, { items: numbered(20) });
		expect(json(result)[0]).toEqual({
			userId: provider.simulator.credentials.userId,
			validUntil: expect.stringMatching(ISO),
		});
		expect(result.items).toHaveLength(20);
		expect(logins()).toHaveLength(1);
		expect(result.stored).not.toContain(provider.simulator.state.sessions[0].token);
	});

	it('tells when MoneyNS ends the session', async () => {
		const [{ validUntil }] = json(await asUser(get));
		const { until } = provider.simulator.state.sessions[0];
		expect(Math.abs(Date.parse(String(validUntil)) - until)).toBeLessThan(1000);
	});

	it('gives the token out where that is switched on', async () => {
		const credential = { allowTokenOutput: true };
		const result = await asUser({ ...get, options: { includeSessionToken: true } }, { credential });
		expect(json(result)[0].sessionToken).toBe(provider.simulator.state.sessions[0].token);
	});

	it('says what is wrong with the login', async () => {
		const wrong = await asUser(get, { credential: { password: 'wrong' } });
		expect(wrong.error?.message).toContain('credentials are wrong');
		const idle = await asUser(get, { credential: { email: 'idle@email.com' } });
		expect(idle.error?.message).toContain('not active');
	});
});
