import fc from 'fast-check';
import { account, bench, MINUTE } from './bench';

const MONEROO = { requests: 120, windowMs: MINUTE };

describe('a request that would wait too long for its own place', () => {
	it('hears it when it arrives, not when those before it are gone', async () => {
		const { clock, askOften } = bench();
		const asked = askOften(400, account({ allowance: MONEROO, longestWaitMs: 90_000 }));
		await clock.run(0);
		expect(asked.map(({ refusedAt }) => refusedAt)).toEqual([
			...Array.from({ length: 240 }, () => undefined),
			...Array.from({ length: 160 }, () => 0),
		]);
		await clock.run();
		expect(asked.filter(({ at }) => at !== undefined)).toHaveLength(240);
	});

	it('is told how far away its own place is', async () => {
		const { clock, askOften } = bench();
		const asked = askOften(400, account({ allowance: MONEROO, longestWaitMs: 90_000 }));
		await clock.run(0);
		expect(asked[240].error?.message).toContain('There is room for it in about 121 seconds');
		expect(asked[399].error).toMatchObject({ failure: { cause: 'rate-limited' } });
	});

	it('gets the place of those who were refused or cancelled before it', async () => {
		const { clock, ask, askOften } = bench();
		const cancelling = new AbortController();
		askOften(10, account());
		askOften(5, account({ longestWaitMs: 1000 }));
		askOften(10, account(), cancelling.signal);
		await clock.run(20_000);
		cancelling.abort();
		await clock.run(20_001);
		const next = ask(account({ longestWaitMs: 50_000 }));
		await clock.run();
		expect(next.at).toBeLessThan(MINUTE + MINUTE / 10);
	});

	it('hears of a later 429 at once, each for itself', async () => {
		const { clock, pacer, askOften } = bench();
		const asked = askOften(20, account({ longestWaitMs: 70_000 }));
		await clock.run(10_000);
		pacer.rejected(account(), 57_500);
		await clock.run(10_001);
		const refused = asked.filter(({ refusedAt }) => refusedAt === 10_000);
		expect(refused).toEqual(asked.slice(-refused.length));
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.length).toBeLessThan(10);
	});

	it('hears it when another credential brings a smaller limit', async () => {
		const { clock, ask, askOften } = bench();
		const asked = askOften(30, account({ longestWaitMs: 3 * MINUTE }));
		await clock.run(10_000);
		ask(account({ allowance: { requests: 2, windowMs: MINUTE } }));
		await clock.run();
		expect(asked[29].refusedAt).toBe(10_000);
		for (const { at, refusedAt } of asked) expect(at ?? refusedAt).toBeLessThan(3 * MINUTE + 1000);
	});
});

describe('what a request is told', () => {
	it('is when it goes, to within a tenth of a window, whatever went before', async () => {
		const past = fc.array(fc.double({ min: 0, max: 90_000, noNaN: true }), { maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(
				past,
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 0, max: 90 }),
				async (gaps, requests, waiting) => {
					const { clock, ask, askOften } = bench();
					const allowance = { requests, windowMs: MINUTE };
					const asking = account({ allowance, longestWaitMs: Infinity });
					for (const gap of gaps.slice(0, 5)) {
						askOften(3, asking);
						await clock.run(clock.now() + gap);
					}
					askOften(waiting, asking);
					const arrivedAt = clock.now();
					const told = ask({ ...asking, longestWaitMs: -1 });
					const last = ask(asking);
					await clock.run();
					const failure = (told.error as { failure?: { retryAfterMs: number } }).failure;
					const expected = arrivedAt + (failure?.retryAfterMs ?? NaN);
					expect(Math.abs((last.at ?? NaN) - expected)).toBeLessThanOrEqual(MINUTE / 10);
				},
			),
			{ numRuns: 20 },
		);
	});
});

describe('a queue of 50,000', () => {
	it('takes the same few steps for each, also for those that are cancelled', async () => {
		const { clock, askOften } = bench();
		const cancelling = new AbortController();
		const plenty = account({ allowance: { requests: 100_000, windowMs: MINUTE } });
		const filter = jest.spyOn(Array.prototype, 'filter');
		askOften(25_000, plenty, cancelling.signal);
		const patient = askOften(25_000, plenty);
		cancelling.abort();
		// Each time that a quarter of them has gone, what is left is looked through once.
		expect(filter.mock.calls.length).toBeLessThan(50);
		filter.mockRestore();
		await clock.run(MINUTE);
		expect(patient.every(({ at }) => at !== undefined)).toBe(true);
	});
});
