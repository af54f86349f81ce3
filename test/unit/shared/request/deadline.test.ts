import { attemptTimeoutMs, waitingUntil } from '../../../../nodes/shared/request/deadline';

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

describe('attemptTimeoutMs', () => {
	it.each([
		['a third of what is left', 45_000, 15_000],
		['never nothing, which would be no limit', -1, 1],
	])('is %s', (_, left, expected) => {
		expect(attemptTimeoutMs(NOW + left)).toBe(expected);
	});
});
