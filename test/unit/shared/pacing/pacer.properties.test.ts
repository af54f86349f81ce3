import fc from 'fast-check';
import type { Account } from '../../../../nodes/shared/pacing/account';
import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { TestClock } from '../../../support/testClock.cjs';

/** What each window is longer than the provider's, at most: for requests that are long on their way. */
const MARGIN_PART = 0.008;

/** Doubles add up with errors of this order, in ms. */
const ROUNDING_MS = 1e-6;

const scenario = fc.record({
	requests: fc.integer({ min: 1, max: 40 }),
	windowMs: fc.integer({ min: 100, max: 3_600_000 }),
	/** Gaps between arrivals, as parts of a window: bursts, trickles and long pauses. */
	gaps: fc.array(
		fc.oneof(
			{ weight: 6, arbitrary: fc.constant(0) },
			{ weight: 3, arbitrary: fc.double({ min: 0, max: 0.1, noNaN: true }) },
			{ weight: 1, arbitrary: fc.double({ min: 0, max: 3, noNaN: true }) },
		),
		{ minLength: 1, maxLength: 400 },
	),
});

interface Scenario {
	requests: number;
	windowMs: number;
	gaps: number[];
}

function arrivals({ windowMs, gaps }: Scenario): number[] {
	let time = 0;
	return gaps.map((gap) => (time += gap * windowMs));
}

/** What the pacer makes of a scenario: when each request was launched, in the order of launching. */
async function launches({ requests, windowMs, gaps }: Scenario) {
	const clock = new TestClock();
	const pacer = new Pacer(clock);
	const account: Account = {
		id: 'a',
		provider: 'Example',
		allowance: { requests, windowMs },
		longestWaitMs: Infinity,
	};
	const launched: Array<{ index: number; at: number }> = [];
	const moments = arrivals({ requests, windowMs, gaps });
	moments.forEach((moment, index) => {
		void clock
			.sleep(moment)
			.then(async () => await pacer.turn(account))
			.then(() => launched.push({ index, at: clock.now() }));
	});
	await clock.run();
	return launched;
}

/** When each request would go if the provider's window were the only thing to obey. */
function optimum(scenario: Scenario): number[] {
	const best: number[] = [];
	arrivals(scenario).forEach((arrival, i) => {
		const freed = i >= scenario.requests ? best[i - scenario.requests] + scenario.windowMs : 0;
		best.push(Math.max(arrival, best[i - 1] ?? 0, freed));
	});
	return best;
}

describe('the pacer, for random arrivals, limits and windows', () => {
	it('never launches more than the allowance within any window', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async (given) => {
				const launched = await launches(given);
				launched.slice(given.requests).forEach(({ at }, i) => {
					expect(at - launched[i].at).toBeGreaterThanOrEqual(given.windowMs - ROUNDING_MS);
				});
			}),
		);
	});

	it('serves first come, first served, and everybody', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async (given) => {
				const launched = await launches(given);
				expect(launched.map(({ index }) => index)).toEqual(given.gaps.map((_gap, i) => i));
			}),
		);
	});

	it('keeps launches a tenth of the average gap apart', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async (given) => {
				const launched = await launches(given);
				const apart = given.windowMs / given.requests / 10;
				launched.slice(1).forEach(({ at }, i) => {
					expect(at - launched[i].at).toBeGreaterThanOrEqual(apart - ROUNDING_MS);
				});
			}),
		);
	});

	it('launches every request within a tenth of a window of the optimum, and the margin of each window before it', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async (given) => {
				const launched = await launches(given);
				optimum(given).forEach((best, i) => {
					const margins = MARGIN_PART * Math.floor(i / given.requests);
					const latest = best + given.windowMs * (0.1 + margins) + ROUNDING_MS;
					expect(launched[i].at).toBeGreaterThanOrEqual(best - ROUNDING_MS);
					expect(launched[i].at).toBeLessThanOrEqual(latest);
				});
			}),
		);
	});

	it('uses 99 % of the allowance in a queue of a hundred windows', async () => {
		const given = { requests: 12, windowMs: 60_000, gaps: Array<number>(1200).fill(0) };
		const launched = await launches(given);
		expect(launched[1199].at).toBeLessThanOrEqual(99.1 * given.windowMs * 1.01);
	});
});
