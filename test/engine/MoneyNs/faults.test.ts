import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, logins, calls } = provider;

describe('apiCall: request', () => {
	it('repeats a read after a lost connection and a 5xx', async () => {
		provider.simulator.faults.add({ kind: 'resetAfter', path: '/api/v1/echo' });
		provider.simulator.faults.add({ kind: 'status', status: 503, path: '/api/v1/echo' });
		expect((await asUser(request('/api/v1/echo'))).error).toBeUndefined();
		expect(calls()).toHaveLength(3);
	});

	it.each([{ kind: 'resetAfter' as const }, { kind: 'status' as const, status: 500 }])(
		'sends a write once when $kind leaves its fate open',
		async (fault) => {
			provider.simulator.faults.add({ ...fault, path: '/api/v1/echo' } as never);
			const result = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
			expect(calls()).toHaveLength(1);
			expect(result.error?.description).toContain('not repeated');
		},
	);

	it('repeats a write after a 401, which did nothing', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 401, path: '/api/v1/echo' });
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
		expect(result.error).toBeUndefined();
		expect(calls().map(({ status }) => status)).toEqual([401, 200]);
		expect(logins()).toHaveLength(2);
	});

	it.each([
		[{ error: 'from error', message: 'from message' }, 'MoneyNS: from error; from message'],
		[{ message: 'from message', errors: { a: ['b'] } }, 'MoneyNS: from message; a: b'],
		[{ errors: { a: ['from errors'] } }, 'MoneyNS: a: from errors'],
		[{}, 'MoneyNS answered with HTTP status 422'],
	])('shows the words of %j', async (body, message) => {
		const fault = { kind: 'status' as const, status: 422, path: '/api/v1/echo' };
		provider.simulator.faults.add({ ...fault, body: JSON.stringify(body) });
		const { error } = await asUser(request('/api/v1/echo'));
		expect(error).toMatchObject({ message, httpCode: '422' });
	});

	it.each([
		[{ kind: 'html' as const }, 'web page'],
		[{ kind: 'truncatedJson' as const }, 'cut off'],
	])('recognises %j', async (fault, words) => {
		provider.simulator.faults.add({ ...fault, path: '/api/v1/echo', times: 'always' });
		expect((await asUser(request('/api/v1/echo'))).error?.message).toContain(words);
		const written = await asUser(request('/api/v1/echo', { method: 'POST', body: '{}' }));
		expect(written.error?.description).toContain('may have carried the request out');
	});
});
