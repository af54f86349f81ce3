import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { settle } from '../../../support/testClock.cjs';
import { account, bench, MINUTE } from './bench';

describe('an account without a limit', () => {
	const unlimited = account({ allowance: { requests: 0, windowMs: MINUTE } });

	it('does not wait', async () => {
		const { clock, ask } = bench();
		const outcomes = Array.from({ length: 500 }, () => ask(unlimited));
		await clock.run();
		expect(outcomes.every(({ at }) => at === 0)).toBe(true);
	});

	it('still waits when the provider asks for it', async () => {
		const { clock, pacer, ask } = bench();
		pacer.rejected(unlimited, 7000);
		const outcome = ask(unlimited);
		await clock.run();
		expect(outcome.at).toBe(7000);
	});
});

describe('a 429', () => {
	it('holds everybody on the account, and nobody else', async () => {
		const { clock, pacer, ask } = bench();
		pacer.rejected(account(), 30_000);
		const [held, free] = [ask(account()), ask(account({ id: 'b' }))];
		await clock.run();
		expect([held.at, free.at]).toEqual([30_000, 0]);
	});

	it('also holds those who wait already', async () => {
		const { clock, pacer, ask } = bench();
		const outcomes = Array.from({ length: 11 }, () => ask(account()));
		await clock.run(50_000);
		pacer.rejected(account(), 90_000);
		await clock.run();
		expect(outcomes[10].at).toBe(140_000);
	});
});

describe('a request that leaves late, since the process is busy', () => {
	it('counts from when it left', async () => {
		const single = account({ allowance: { requests: 1, windowMs: MINUTE } });
		const { clock, ask } = bench();
		ask(single);
		await settle();
		clock.stall(7000);
		await clock.run();
		const second = ask(single);
		await clock.run();
		// 480 ms are the margin of a window of a minute.
		expect(second.at).toBe(7000 + MINUTE + 480);
	});
});

describe('the longest wait', () => {
	it('refuses at once whoever would have to wait longer, and says how long', async () => {
		const { clock, pacer, ask } = bench();
		pacer.rejected(account(), 20_000);
		const outcome = ask(account({ longestWaitMs: 10_000 }));
		await clock.run(1);
		expect(outcome.error).toMatchObject({
			message: expect.stringMatching(
				/rate limit of Moneroo.*in about 20 seconds.*'Longest Wait'.*is 10 seconds/,
			),
			failure: { cause: 'rate-limited', retryAfterMs: 20_000 },
		});
	});

	it('of 0 means not to wait at all', async () => {
		const { clock, ask } = bench();
		const hurried = account({ longestWaitMs: 0 });
		const outcomes = [ask(hurried), ask(hurried)];
		await clock.run();
		expect(outcomes[0].at).toBe(0);
		expect(outcomes[1].error?.name).toBe('RateLimitedError');
	});

	it('of 0 lets through whoever need not wait, on a clock that never stands still', async () => {
		let time = 0;
		const pacer = new Pacer({ now: () => (time += 0.01), sleep: async () => {} });
		await expect(pacer.turn(account({ longestWaitMs: 0 }))).resolves.toBeUndefined();
	});

	it('also ends the wait of those for whom a later 429 makes it too long', async () => {
		const { clock, pacer, ask } = bench();
		Array.from({ length: 10 }, () => ask(account()));
		const waiting = ask(account({ longestWaitMs: 70_000 }));
		await clock.run(10_000);
		pacer.rejected(account(), 65_000);
		await clock.run(10_001);
		expect(waiting.error?.name).toBe('RateLimitedError');
	});

	it('may be as long as one likes', async () => {
		const { clock, pacer, ask } = bench();
		const patient = account({ longestWaitMs: 1e15 });
		pacer.rejected(patient, 1e10);
		const outcome = ask(patient);
		await clock.run();
		expect(outcome.at).toBe(1e10);
	});
});

describe('cancelling', () => {
	it('stops the wait at once and leaves the place to the next', async () => {
		const { clock, ask } = bench();
		const [cancelled, next] = [new AbortController(), account()];
		Array.from({ length: 10 }, () => ask(account()));
		const first = ask(account(), cancelled.signal);
		const second = ask(next);
		await clock.run(10_000);
		cancelled.abort();
		await clock.run();
		expect(first.error?.name).toBe('CancelledError');
		expect(second.at).toBeLessThanOrEqual(MINUTE + MINUTE / 10);
	});

	it.each([
		['while it waits', 10_000],
		['before it begins', 0],
	])('is not what happened to a request whose time is up %s', async (_, waited) => {
		const { clock, ask } = bench();
		const time = new AbortController();
		Array.from({ length: 10 }, () => ask(account()));
		const up = () => time.abort(new DOMException('The time is up', 'TimeoutError'));
		if (!waited) up();
		const outcome = ask(account(), time.signal);
		await clock.run(waited);
		if (waited) up();
		await clock.run();
		expect(outcome.error).toMatchObject({
			name: 'RateLimitedError',
			message: expect.stringContaining('in the time that it had'),
			failure: { cause: 'rate-limited', retryAfterMs: expect.any(Number) },
		});
	});

	it('before the request came keeps it from being sent', async () => {
		const { clock, ask } = bench();
		const outcome = ask(account(), AbortSignal.abort());
		await clock.run();
		expect(outcome.error?.name).toBe('CancelledError');
	});
});

describe('a changed limit', () => {
	it('does not let a second burst through', async () => {
		const { clock, ask } = bench();
		const [small, large] = [10, 11].map((requests) =>
			account({ allowance: { requests, windowMs: MINUTE } }),
		);
		const outcomes = Array.from({ length: 30 }, (_, i) => ask(i % 2 ? small : large));
		await clock.run(MINUTE - 1);
		expect(outcomes.filter(({ at }) => at !== undefined).length).toBeLessThanOrEqual(11);
	});
});

describe('memory', () => {
	it('holds no account that saw a 429 a while ago either', async () => {
		const { clock, pacer, ask } = bench();
		ask(account({ id: 'refused' }));
		await clock.run(1);
		pacer.rejected(account({ id: 'refused' }), 1000);
		await clock.run(5 * MINUTE);
		ask(account({ id: 'last' }));
		await clock.run();
		expect(pacer.size).toBe(1);
	});

	it('can be wiped', () => {
		const { pacer } = bench();
		pacer.rejected(account(), 1000);
		pacer.forget();
		expect(pacer.size).toBe(0);
	});

	it('holds no account that nobody used for a while', async () => {
		const { clock, pacer, ask } = bench();
		for (let i = 0; i < 1000; i++) ask(account({ id: String(i) }));
		await clock.run(5 * MINUTE);
		ask(account({ id: 'last' }));
		await clock.run();
		expect(pacer.size).toBe(1);
	});
});
