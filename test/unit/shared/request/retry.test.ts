import { NodeApiError, sleep, type INode } from 'n8n-workflow';
import type { Account } from '../../../../nodes/shared/pacing/account';
import { processPacer } from '../../../../nodes/shared/pacing/processPacer';
import { retryAfterMs } from '../../../../nodes/shared/request/retryAfter';
import { withRetries } from '../../../../nodes/shared/request/retry';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

const NODE: INode = {
	id: '1',
	name: 'Node',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const account: Account = {
	id: 'retry',
	provider: 'Example',
	allowance: { requests: 0, windowMs: 60_000 },
	longestWaitMs: 0,
};

/** What n8n throws for an answer with an error status. */
function answered(status: number, headers: Record<string, string> = {}): Error {
	const cause = Object.assign(new Error(`status ${status}`), {
		response: { status, headers, data: {} },
	});
	return new NodeApiError(NODE, cause as never);
}

/** What n8n throws when no answer came. */
function lost(code: string, syscall?: string): Error {
	return new NodeApiError(NODE, Object.assign(new Error('lost'), { code, syscall }) as never);
}

async function attempts(errors: Error[], isRead: boolean, endsAt?: number) {
	const send = jest.fn(async () => {
		const error = errors.shift();
		if (error) throw error;
		return 'done';
	});
	const policy = { account, isRead, defaultRetryAfterMs: 60_000, endsAt };
	const result = await withRetries(send, policy).catch(() => 'given up');
	return [send.mock.calls.length, result];
}

describe('withRetries', () => {
	it.each([true, false])('repeats after a 429, read or not (%s)', async (isRead) => {
		expect(await attempts([answered(429), answered(429)], isRead)).toEqual([3, 'done']);
	});

	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
		'repeats a write after %s, since nothing was sent',
		async (code) => {
			expect(await attempts([lost(code)], false)).toEqual([2, 'done']);
		},
	);

	it.each(['EHOSTUNREACH', 'ENETUNREACH'])(
		'repeats a write after %s only if it came while connecting',
		async (code) => {
			expect(await attempts([lost(code, 'connect')], false)).toEqual([2, 'done']);
			expect(await attempts([lost(code, 'read')], false)).toEqual([1, 'given up']);
		},
	);

	it.each([
		['a time-out', lost('ETIMEDOUT')],
		['an aborted connection', lost('ECONNABORTED')],
		['a reset', lost('ECONNRESET')],
		['a broken pipe', lost('EPIPE')],
		['an abort because the time was up', lost('ERR_CANCELED')],
		['HTTP 500', answered(500)],
		['HTTP 502', answered(502)],
		['HTTP 503 with Retry-After', answered(503, { 'retry-after': '1' })],
		['HTTP 504', answered(504)],
	])('never repeats a write after %s', async (_what, error) => {
		expect(await attempts([error], false)).toEqual([1, 'given up']);
	});

	it.each([
		['a time-out', () => lost('ETIMEDOUT')],
		['a reset', () => lost('ECONNRESET')],
		['an abort because the time was up', () => lost('ERR_CANCELED')],
		['HTTP 500', () => answered(500)],
	])('repeats a read after %s, but not for ever', async (_what, error) => {
		expect(await attempts([error()], true)).toEqual([2, 'done']);
		expect(await attempts([error(), error(), error(), error()], true)).toEqual([3, 'given up']);
	});

	it.each([400, 401, 403, 404, 422])('does not repeat what was refused with %i', async (status) => {
		expect(await attempts([answered(status)], true)).toEqual([1, 'given up']);
	});

	it('does not repeat what it does not understand', async () => {
		expect(await attempts([new Error('odd')], true)).toEqual([1, 'given up']);
	});

	it('begins no repetition that would come too late', async () => {
		const endsAt = Date.now() + 1000;
		const lostOften = () => [lost('ECONNRESET'), lost('ECONNRESET'), lost('ECONNRESET')];
		expect(await attempts(lostOften(), true, endsAt)).toEqual([2, 'given up']);
		expect(await attempts([answered(429)], true, Date.now())).toEqual([1, 'given up']);
	});

	it.each([
		['its Retry-After', answered(429, { 'Retry-After': '7' }), 7000],
		['the default where there is none', answered(429), 60_000],
	])('tells the pacer of a 429 with %s', async (_what, error, expected) => {
		const rejected = jest.spyOn(processPacer, 'rejected').mockImplementation(() => {});
		await attempts([error], false);
		expect(rejected).toHaveBeenCalledWith(account, expected);
		rejected.mockRestore();
	});
});

describe('a 503', () => {
	it.each([true, false])('with Retry-After holds the account, read or not (%s)', async (isRead) => {
		const unavailable = jest.spyOn(processPacer, 'unavailable').mockImplementation(() => {});
		await attempts([answered(503, { 'Retry-After': '7' })], isRead);
		expect(unavailable.mock.calls).toEqual([[account, 7000]]);
		unavailable.mockClear();
		await attempts([answered(503)], isRead);
		expect(unavailable).not.toHaveBeenCalled();
		unavailable.mockRestore();
	});
});

it('requests that failed together do not come back together', async () => {
	const pauses = jest.mocked(sleep);
	pauses.mockClear();
	await Promise.all(
		Array.from({ length: 20 }, async () => await attempts([answered(500), answered(500)], true)),
	);
	const slept = pauses.mock.calls.map(([ms]) => ms);
	expect(new Set(slept).size).toBe(40);
	expect(Math.min(...slept)).toBeGreaterThanOrEqual(250);
	expect(Math.max(...slept)).toBeLessThanOrEqual(3000);
});

describe('retryAfterMs', () => {
	const now = Date.parse('2026-01-01T00:00:00Z');

	it.each([
		['3', 3000],
		[3, 3000],
		[' 0 ', 1000],
		['1.5', 1500],
		['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
		['Wed, 31 Dec 2025 23:00:00 GMT', 1000],
		['Thursday, 01-Jan-26 00:01:00 GMT', 60_000],
		['Thu Jan  1 00:01:00 2026 GMT', 60_000],
		['2026-01-01T00:01:00Z', 60_000],
		['9999999999', 3_600_000],
		['9'.repeat(400), 3_600_000],
		['Fri, 01 Jan 2100 00:00:00 GMT', 3_600_000],
		['retry 60', undefined],
		['soon', undefined],
		['-5', undefined],
		['', undefined],
		[undefined, undefined],
		[['3'], undefined],
	])('reads %p as %p', (header, expected) => {
		expect(retryAfterMs(header, now)).toBe(expected);
	});
});
