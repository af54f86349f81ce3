import type { MoneyNsSimulator } from '../../../simulators/moneyNs/index.cjs';
import { MONEYNS_DEMO, startMoneyNs } from '../../../simulators/moneyNs/index.cjs';
import { signJwt, withClaim } from './jwtClient.cjs';
import type { Seen } from './support.cjs';
import { send, startReceiver } from './support.cjs';

const NOW = 1_700_000_000;
const { email, password, userId, platform } = MONEYNS_DEMO;

let simulator: MoneyNsSimulator;
let seconds: number;

beforeEach(async () => {
	seconds = NOW;
	simulator = await startMoneyNs({ now: () => seconds * 1000 });
});

afterEach(async () => {
	await simulator.close();
});

const login = async (sent: object): Promise<Seen> =>
	await send(`${simulator.url}/api/v1/authenticate`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(sent),
	});
const platformLogin = async (token?: string, code = platform): Promise<Seen> =>
	await send(`${simulator.url}/api/v1/authenticate-jwt/${code}`, {
		method: 'POST',
		headers: token === undefined ? {} : { Token: token },
	});
const get = async (path: string, token: string): Promise<Seen> =>
	await send(simulator.url + path, { headers: { Authorization: `Bearer ${token}` } });
const tokenOf = (seen: Seen): string => (seen.json().data as { id: string }).id;

describe('login by password', () => {
	it('opens a session of 14 days', async () => {
		const seen = await login({ email, password });
		const { id, ...rest } = seen.json().data as Record<string, unknown>;
		expect(id).toMatch(/^\d+\|[0-9a-zA-Z]{40}$/);
		expect(rest).toEqual({
			userId,
			ttl: 1_209_600,
			until: '2023-11-28T22:13:20.000000Z',
			created: '2023-11-14T22:13:20.000044Z',
		});
		expect(simulator.state.logins).toBe(1);
	});

	it.each([
		[403, { email, password: 'wrong' }, 'error'],
		[403, { email: 'nobody@email.com', password }, 'error'],
		[401, { email: 'idle@email.com', password }, 'error'],
		[423, { email: 'locked@email.com', password }, 'error'],
		[422, { email }, 'message'],
	])('answers %i to %j', async (status, sent, key) => {
		const seen = await login(sent);
		expect([seen.status, typeof seen.json()[key]]).toEqual([status, 'string']);
		expect(simulator.state.sessions).toEqual([]);
	});

	it('locks the account after five wrong passwords, and counts on', async () => {
		for (let attempt = 0; attempt < 5; attempt++) await login({ email, password: 'wrong' });
		expect((await login({ email, password })).status).toBe(423);
		expect(simulator.state.users[0]).toMatchObject({ status: 'locked', failedLogins: 6 });
		simulator.commands.setUserStatus({ email, status: 'active' });
		expect((await login({ email, password })).status).toBe(200);
	});
});

describe('login by platform', () => {
	const claims = { email, expire: NOW + 60 };

	it.each(['RS512', 'RS384', 'RS256'] as const)('takes %s', async (algorithm) => {
		const seen = await platformLogin(signJwt(claims, { algorithm }));
		expect(seen.json().data).toMatchObject({ userId });
	});

	it('takes a user by id, further claims, and an expire of this very second', async () => {
		const seen = await platformLogin(signJwt({ id: userId, expire: NOW, iat: NOW }));
		expect(seen.status).toBe(200);
	});

	it('takes the golden token of the documentation before it expired', async () => {
		seconds = 1_600_000_000;
		const golden =
			'eyJhbGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJlbWFpbCI6ImpvaG5AZW1haWwuY29tIiwiZXhwaXJlIjoxNjAwMDAwMDAwfQ.dSVhU5HpRhA-nBB6RsbpLBTxMIwsoz4haT06cmK1ovCYuIA0kIPMoVdYn77Uk8tm4Rf2nPUs_UDSzQl0tc7mHuzMszZnReL8aHdGCd1I_R7NLnrvon196cNTNW8myu8254qQILDPg7ppKUXc1gX9DV2RloPI7VvWuaX0KTV5cZwk5FM8ubenQ1TOdpTeLHqx1AWDLZ1v3xuHwYFEvIdbT8QygtYvGd7HOBvcqPs-PArsS8ywiv0zml2WjMNvEI-JNgLL6crhvCzwNgY_UneTPpWq8qtwqBiaXhufxF-JJDFBNO3lFrC1PHhAhg0mklYOPu_I_1JZSwSXDt3GOyh4bw';
		expect((await platformLogin(golden)).status).toBe(200);
		seconds += 1;
		expect((await platformLogin(golden)).status).toBe(403);
	});

	it.each([
		['token expired', signJwt({ email, expire: NOW - 1 })],
		['claim expire missing or not a number of seconds', signJwt({ email, exp: NOW + 60 })],
		[
			'claim expire missing or not a number of seconds',
			signJwt({ email, expire: String(NOW + 60) }),
		],
		['claim expire is not in seconds', signJwt({ email, expire: (NOW + 60) * 1000 })],
		['wrong JWT signature', withClaim(signJwt(claims), 'email', 'locked@email.com')],
		['unknown user', signJwt({ ...claims, email: 'nobody@email.com' })],
		['not a JWT', 'abc'],
	])('refuses, because of %s', async (reason, token) => {
		const seen = await platformLogin(token);
		expect([seen.status, typeof seen.json().error]).toEqual([403, 'string']);
		expect(simulator.journal.last?.refusal).toBe(reason);
	});

	it('refuses an algorithm that the platform does not use', async () => {
		simulator.commands.setAlgorithms({ code: platform, algorithms: ['RS512'] });
		expect((await platformLogin(signJwt(claims, { algorithm: 'RS256' }))).status).toBe(403);
	});

	it('answers 400 without a token and 403 to an unknown platform', async () => {
		expect((await platformLogin()).status).toBe(400);
		expect((await platformLogin(signJwt(claims), 'OTHER')).status).toBe(403);
	});
});

describe('session', () => {
	it('opens the protected routes, and only those of its user', async () => {
		const token = tokenOf(await login({ email, password }));
		expect((await get('/api/v1/echo?a=1', token)).json().data).toMatchObject({
			userId,
			query: { a: '1' },
		});
		expect((await get('/api/v1/orders?page=3', token)).json()).toMatchObject({
			data: [expect.any(Object), expect.any(Object)],
			links: { next: null },
			meta: { total: 12 },
		});
		expect((await get(`/api/v1/users/${userId}/orders`, token)).status).toBe(200);
		expect((await get('/api/v1/users/someone-else/orders', token)).status).toBe(403);
	});

	it('ends by its time, by command, and not before', async () => {
		const token = tokenOf(await login({ email, password }));
		seconds += 1_209_599;
		expect((await get('/api/v1/echo', token)).status).toBe(200);
		seconds += 1;
		expect((await get('/api/v1/echo', token)).status).toBe(401);
		const second = tokenOf(await login({ email, password }));
		simulator.commands.revokeSessions();
		expect((await get('/api/v1/echo', second)).status).toBe(401);
		const third = tokenOf(await login({ email, password }));
		simulator.commands.expireSessions();
		expect((await get('/api/v1/echo', third)).status).toBe(401);
	});

	it('is asked for, whole', async () => {
		const token = tokenOf(await login({ email, password }));
		expect((await get('/api/v1/echo', token.split('|')[1])).status).toBe(401);
		expect((await send(`${simulator.url}/api/v1/echo`)).json()).toEqual({
			error: 'Unauthenticated.',
		});
	});
});

describe('checkout', () => {
	const open = async (payload: object, query = '') =>
		await send(`${simulator.url}/?platform=${platform}&token=${signJwt(payload)}${query}`);

	it('opens by a signed link and pings the URL in it', async () => {
		const receiver = await startReceiver(200);
		const ping_url = `${receiver.url}/ping?h=abc`;
		await open({ request_id: 'r 1', ping_url, expire: NOW + 60 }, '&lang=de&display=dark');
		await simulator.commands.sendPing();
		await simulator.commands.sendPing({ method: 'POST' });
		await receiver.close();
		expect(
			receiver.calls.map(({ method, rawUrl, body }) => [method, rawUrl, body.toString()]),
		).toEqual([
			['GET', '/ping?h=abc&request_id=r+1', ''],
			['POST', '/ping?h=abc', '{"request_id":"r 1"}'],
		]);
	});

	it('does not open by an expired link or with an unknown language', async () => {
		expect((await open({ expire: NOW - 1 })).status).toBe(403);
		expect((await open({ expire: NOW + 60 }, '&lang=fr')).status).toBe(422);
		expect(simulator.state.checkouts).toEqual([]);
	});
});
