import fc from 'fast-check';
import type { Account } from '../../../../nodes/shared/pacing/account';
import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { CountingProvider } from '../../../support/countingProvider.cjs';
import { TestClock } from '../../../support/testClock.cjs';

/** The margin of a window, as the pacer keeps it; in ms. */
const margin = (windowMs: number) => Math.min(windowMs * 0.008, 500);

/** Doubles add up with errors of this order, in ms. */
const ROUNDING_MS = 1e-3;

interface Scenario {
	requests: number;
	windowMs: number;
	/** How long each request is on its way, one after another and again from the first; as parts of the margin. */
	delays: number[];
	/** The first of a burst find no connection and take the whole margin. */
	cold: number;
	/** How many requests come at once, several times; each time when the ones before are done and after a pause in windows. */
	bursts: Array<{ count: number; pause: number }>;
}

const scenario: fc.Arbitrary<Scenario> = fc.record({
	requests: fc.integer({ min: 1, max: 150 }),
	windowMs: fc.constantFrom(1000, 10_000, 60_000, 3_600_000),
	delays: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 }),
	cold: fc.integer({ min: 0, max: 20 }),
	bursts: fc.array(
		fc.record({
			count: fc.integer({ min: 1, max: 500 }),
			pause: fc.double({ min: 0, max: 2, noNaN: true }),
		}),
		{ minLength: 1, maxLength: 3 },
	),
});

/** Sends all that there is, and finds out what a provider that counts arrivals in a sliding window says to it. */
async function send({ requests, windowMs, delays, cold, bursts }: Scenario) {
	const clock = new TestClock();
	let sent = 0;
	let coldLeft = 0;
	const delay = () => {
		const part = coldLeft-- > 0 ? 1 : delays[sent++ % delays.length];
		return part * margin(windowMs) * (1 - ROUNDING_MS);
	};
	const counting = { requests, windowMs, window: 'sliding' as const, retryAfterMs: () => windowMs };
	// Half of a request's time is its way to the provider.
	const provider = new CountingProvider(clock, counting, () => 2 * delay());
	const pacer = new Pacer(clock);
	const account: Account = {
		id: 'a',
		provider: 'Example',
		allowance: { requests, windowMs },
		longestWaitMs: Infinity,
	};
	for (const { count, pause } of bursts) {
		await clock.run(clock.now() + pause * windowMs);
		coldLeft = cold;
		for (let i = 0; i < count; i++)
			void pacer.turn(account).then(async () => await provider.request());
		await clock.run();
	}
	return provider;
}

describe('a provider that counts arrivals', () => {
	it('refuses nothing, however long each request is on its way, up to the margin', async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async (sending) => {
				const { refused } = await send(sending);
				expect(refused).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	it.each([
		['a minute', 120, 60_000],
		['an hour', 5000, 3_600_000],
	])('is used to 99 %% of what it allows %s', async (_, requests, windowMs) => {
		const { accepted } = await send({
			requests,
			windowMs,
			delays: [0, 0.5, 0.1, 1, 0.3],
			cold: 20,
			bursts: [{ count: 10 * requests, pause: 0 }],
		});
		// Nine windows pass before the last of ten windows' worth may begin to go.
		const best = 9 * windowMs + (windowMs / 10) * (1 - 1 / requests);
		expect(accepted.at(-1)).toBeLessThan(best * 1.01);
	});
});
