import { account, bench, HOUR, MINUTE } from './bench';

const limited = (requests: number) => account({ allowance: { requests, windowMs: MINUTE } });

/** The most launches that any window held. */
function fullest(asked: Array<{ at?: number }>, windowMs: number): number {
	const moments = asked.flatMap(({ at }) => at ?? []).sort((a, b) => a - b);
	return Math.max(
		...moments.map((from) => moments.filter((at) => at >= from && at < from + windowMs).length),
	);
}

describe('credentials with one key and different limits', () => {
	it.each([
		[10, 0],
		[0, 10],
		[10, 25],
		[25, 10],
	])('share one window: %i and %i a minute', async (one, other) => {
		const { clock, ask } = bench();
		const asked = Array.from({ length: 60 }, (_, i) => ask(limited(i % 2 ? one : other)));
		await clock.run();
		expect(asked.every(({ at }) => at !== undefined)).toBe(true);
		expect(fullest(asked.slice(2), MINUTE - 1)).toBeLessThanOrEqual(10);
	});

	it('count what went before under no limit', async () => {
		const { clock, ask, askOften } = bench();
		const unlimited = askOften(10, limited(0));
		await clock.run(1000);
		const next = ask(limited(10));
		await clock.run();
		expect(unlimited.every(({ at }) => at === 0)).toBe(true);
		expect(next.at).toBeGreaterThanOrEqual(MINUTE);
	});

	it('forget a limit that nobody has used for a window', async () => {
		const { clock, ask, askOften } = bench();
		ask(limited(1));
		await clock.run(MINUTE + 1);
		const asked = askOften(20, limited(0));
		await clock.run();
		expect(asked.every(({ at }) => at === MINUTE + 1)).toBe(true);
	});
});

describe('one 429 out of nowhere', () => {
	it('early in an hour costs seconds of a night of 4,000 reads', async () => {
		const { clock, pacer, askOften } = bench();
		const moonBack = account({
			allowance: { requests: 5000, windowMs: HOUR },
			longestWaitMs: 600_000,
		});
		const asked = askOften(4000, moonBack);
		await clock.run(50 * 72);
		pacer.rejected(moonBack, 5000);
		await clock.run();
		expect(asked.every(({ at }) => at !== undefined)).toBe(true);
		expect(asked[3999].at).toBeLessThan(4000 * 72 + 30_000);
	});
});

describe('a 503 with Retry-After', () => {
	it('holds everybody on the account, and nobody else', async () => {
		const { clock, pacer, ask } = bench();
		pacer.unavailable(account(), 30_000);
		const [held, free] = [ask(account()), ask(account({ id: 'b' }))];
		await clock.run();
		expect([held.at, free.at]).toEqual([30_000, 0]);
	});

	it('takes nothing of the share', async () => {
		const { clock, pacer, askOften } = bench();
		askOften(3, account());
		await clock.run(10_000);
		pacer.unavailable(account(), 1000);
		const asked = askOften(7, account());
		await clock.run(30_000);
		expect(asked.every(({ at }) => at !== undefined)).toBe(true);
	});

	it('is named by whoever cannot wait for its end', async () => {
		const { clock, pacer, ask } = bench();
		pacer.unavailable(account(), 30_000);
		const asked = ask(account({ longestWaitMs: 20_000 }));
		await clock.run(0);
		expect(asked.error?.message).toMatch(/Moneroo is not available.*503.*30 seconds.*20 seconds/);
	});

	it('does not let all go in the same instant where no limit is known', async () => {
		const { clock, pacer, askOften } = bench();
		pacer.unavailable(limited(0), 1000);
		const asked = askOften(20, limited(0));
		await clock.run();
		expect(new Set(asked.map(({ at }) => at)).size).toBe(20);
	});
});
