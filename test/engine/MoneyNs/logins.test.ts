import type { INodeParameters } from 'n8n-workflow';
import { numbered } from '../../support/numbered.cjs';
import type { RunResult } from '../../support/engine/run.cjs';
import { startTrickling } from '../../support/tricklingServer.cjs';
import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, logins, calls } = provider;

const LOGIN = '/api/v1/authenticate';
const WRITE: INodeParameters = request('/api/v1/echo', { method: 'POST', body: '{}' });
const PASSWORD = 'correct horse battery staple';

const refuseLogins = (status: number, body: object = {}, times: number | 'always' = 'always') =>
	provider.simulator.faults.add({
		kind: 'status',
		status,
		path: LOGIN,
		body: JSON.stringify(body),
		times,
	});

/** Ten writes, one after the other, with a credential of the test's own. */
async function tenItems(credential: object = {}): Promise<string[]> {
	const result: RunResult = await asUser(WRITE, {
		items: numbered(10),
		onError: 'continueRegularOutput',
		credential: { password: PASSWORD, ...credential },
	});
	return result.items.map(({ json: { error } }) => String(error));
}

describe('a login that is limited', () => {
	it('is repeated when the 429 says so, for one and all', async () => {
		const fault = { kind: 'status', status: 429, retryAfter: 1, path: LOGIN } as const;
		provider.simulator.faults.add(fault);
		const startedAt = Date.now();
		const result = await asUser(request('/api/v1/echo'), { items: numbered(20) });
		expect(result.error).toBeUndefined();
		expect(result.items).toHaveLength(20);
		expect(Date.now() - startedAt).toBeGreaterThan(900);
		expect([logins().length, calls().length]).toEqual([2, 20]);
	});

	it('is given up after ten times, for all items', async () => {
		const fault = { kind: 'status', status: 429, retryAfter: 0, path: LOGIN } as const;
		provider.simulator.faults.add({ ...fault, times: 'always' });
		const [first, ...others] = await tenItems({ email: 'often@email.com' });
		expect(first).toContain('HTTP status 429');
		for (const error of others) expect(error).toMatch(/again for \d+ s/);
		expect(logins()).toHaveLength(10);
	});

	it('is not sent while the limit leaves no room, and lets everybody on the account wait', async () => {
		// A 429 holds the account, so this test has one of its own.
		const credential = { email: 'limited@email.com', maxWaitSeconds: 5 };
		const fault = { kind: 'status', status: 429, retryAfter: 600, path: LOGIN } as const;
		provider.simulator.faults.add(fault);
		const errors = await tenItems(credential);
		expect(errors).toHaveLength(10);
		for (const error of errors) expect(error).toContain('rate limit of MoneyNS is used up');
		expect([logins().length, calls().length]).toEqual([1, 0]);
	});
});

describe('a login that is refused', () => {
	it.each([400, 404, 422, 423])('with %i is tried once for all items', async (status) => {
		refuseLogins(status, { message: 'These credentials do not match our records.' });
		const [first, ...others] = await tenItems();
		expect(first).toContain('MoneyNS says: "These credentials do not match our records."');
		for (const error of others) expect(error).toContain('does not try this login again before');
		expect(logins()).toHaveLength(1);
	});

	it('is tried once for all items when MoneyNS is out of order, and again soon', async () => {
		refuseLogins(500);
		const [first, ...others] = await tenItems();
		expect(first).toContain('HTTP status 500');
		for (const error of others) expect(error).toMatch(/again for \d+ s/);
		expect(logins()).toHaveLength(1);
	});

	it('does not repeat words that hold the password', async () => {
		refuseLogins(422, { errors: { password: [`${PASSWORD} is too old`] } });
		const [first] = await tenItems();
		expect(first).toContain('HTTP status 422');
		expect(first).not.toContain(PASSWORD);
	});
});

it('gives up a login whose answer trickles in, and lets others log in again', async () => {
	const server = await startTrickling();
	const { baseUrl } = server;
	const soon = AbortSignal.timeout.bind(AbortSignal);
	const timeouts = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => soon(300));
	const now = jest.spyOn(Date, 'now');
	try {
		const first = await asUser(request('/x'), { credential: { baseUrl } });
		expect(timeouts).toHaveBeenCalledWith(30_000);
		expect(first.error?.message).toContain('got no answer');
		server.answers = () => ({ data: { id: 'token', userId: 'u' } });
		now.mockReturnValue(Date.now() + 10_000);
		expect((await asUser(request('/x'), { credential: { baseUrl } })).error).toBeUndefined();
	} finally {
		now.mockRestore();
		timeouts.mockRestore();
		await server.close();
	}
});
