import { attemptLimits, waitingUntil } from '../../../../nodes/shared/request/deadline';

const NOW = 1_800_000_000_000;

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('waitingUntil', () => {
	it.each([
		[3600, 36],
		['', 36],
		[undefined, 36],
		[5, 5],
		[0, 0],
	])('makes of a longest wait of %s seconds one of %s', (maxWaitSeconds, expected) => {
		const credential = { apiId: 'id', ...(maxWaitSeconds !== undefined && { maxWaitSeconds }) };
		const before = { ...credential };
		expect(waitingUntil(credential, NOW + 36_900)).toEqual({
			apiId: 'id',
			maxWaitSeconds: expected,
		});
		expect(credential).toEqual(before);
	});

	it('waits no more once it is over', () => {
		expect(waitingUntil({}, NOW - 5000)).toEqual({ maxWaitSeconds: 0 });
	});

	it('refuses a longest wait that is no number', () => {
		expect(() => waitingUntil({ maxWaitSeconds: 'long' }, NOW)).toThrow('Longest Wait');
	});
});

describe('attemptLimits', () => {
	it.each([
		['silence to a third of what is left, and the answer to all of it', 45_000, 15_000, 45_000],
		['neither to nothing, which would be no limit', -1, 1, 1],
	])('limits %s', (_, left, timeout, whole) => {
		const { signal } = new AbortController();
		const timed = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(signal);
		expect(attemptLimits(NOW + left)).toEqual({ timeout, abortSignal: signal });
		expect(timed).toHaveBeenCalledWith(whole);
		timed.mockRestore();
	});
});
