import * as fc from 'fast-check';
import type { RateLimit } from '../../../simulators/shared/rateLimit.cjs';
import { SlidingWindow, retryAfterHeader } from '../../../simulators/shared/rateLimit.cjs';

const LIMIT: RateLimit = { requests: 3, windowMs: 100, retryAfter: 'none' };

describe('sliding window', () => {
	const arrivals = fc
		.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 })
		.map((gaps) => {
			let now = 0;
			return gaps.map((gap) => (now += gap));
		});

	it('never holds more than the allowance, however the window is laid', () => {
		fc.assert(
			fc.property(arrivals, (times) => {
				const window = new SlidingWindow(LIMIT);
				const accepted = times.filter((time) => window.admit('a', time) === 0);
				for (const start of accepted) {
					const inside = accepted.filter((time) => time >= start && time < start + LIMIT.windowMs);
					expect(inside.length).toBeLessThanOrEqual(LIMIT.requests);
				}
			}),
		);
	});

	it('refuses only what would exceed the allowance, and says exactly for how long', () => {
		fc.assert(
			fc.property(arrivals, (times) => {
				const window = new SlidingWindow(LIMIT);
				const accepted: number[] = [];
				for (const time of times) {
					const retryAfter = window.admit('a', time);
					const recent = accepted.filter((past) => past > time - LIMIT.windowMs);
					expect(retryAfter === 0).toBe(recent.length < LIMIT.requests);
					if (retryAfter === 0) accepted.push(time);
					else expect(time + retryAfter).toBe(recent[0] + LIMIT.windowMs);
				}
			}),
		);
	});

	it('counts each account for itself and forgets on clear', () => {
		const window = new SlidingWindow({ ...LIMIT, requests: 1 });
		expect(window.admit('a', 0)).toBe(0);
		expect(window.admit('b', 0)).toBe(0);
		expect(window.admit('a', 40)).toBe(60);
		window.clear();
		expect(window.admit('a', 40)).toBe(0);
	});
});

describe('Retry-After', () => {
	const now = Date.parse('2025-03-05T09:30:00Z');

	it.each([
		['none', {}],
		['seconds', { 'Retry-After': '2' }],
		['date', { 'Retry-After': 'Wed, 05 Mar 2025 09:30:02 GMT' }],
	] as const)('as %s', (retryAfter, header) => {
		expect(retryAfterHeader({ ...LIMIT, retryAfter }, 1001, now)).toEqual(header);
	});
});
