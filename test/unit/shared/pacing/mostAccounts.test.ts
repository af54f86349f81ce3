import type { Account } from '../../../../nodes/shared/pacing/account';
import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { TestClock } from '../../../support/testClock.cjs';

const account = (id: string, requests: number): Account => ({
	id,
	provider: 'Test',
	allowance: { requests, windowMs: 3_600_000 },
	longestWaitMs: 0,
});

const MOST = 5000;

describe('accounts that expressions make up, 50,000 of them', () => {
	it('take no more memory than so many', async () => {
		const pacer = new Pacer(new TestClock());
		for (let n = 0; n < 50_000; n++) await pacer.turn(account(`made-up-${n}`, 1));

		expect(pacer.size).toBeLessThanOrEqual(MOST);
	});

	it('held by their own servers, do not either', async () => {
		const pacer = new Pacer(new TestClock());
		for (let n = 0; n < 20_000; n++) pacer.rejected(account(`made-up-${n}`, 1), 3_600_000);

		expect(pacer.size).toBeLessThanOrEqual(MOST);
	});

	it('do not push out the window of an account in use', async () => {
		const clock = new TestClock();
		const pacer = new Pacer(clock);
		const victim = { ...account('victim', 3), longestWaitMs: 3_600_000 };
		const first = Promise.all([1, 2, 3].map(async () => await pacer.turn(victim)));
		await clock.run();
		await first;

		for (let n = 0; n < 6000; n++) await pacer.turn(account(`made-up-${n}`, 1));

		const impatient = { ...victim, longestWaitMs: 0 };
		await expect(pacer.turn(impatient)).rejects.toThrow('rate limit of Test');
	});

	it('do not push out an account that somebody waits for', async () => {
		const pacer = new Pacer(new TestClock());
		const victim = { ...account('victim', 1), longestWaitMs: 7_200_000 };
		await pacer.turn(victim);
		const stop = new AbortController();
		const waiting = pacer.turn(victim, stop.signal);

		for (let n = 0; n < 6000; n++) {
			for (let use = 0; use < 3; use++) await pacer.turn(account(`made-up-${n}`, 0));
		}

		await expect(pacer.turn({ ...victim, longestWaitMs: 0 })).rejects.toThrow('rate limit');
		stop.abort();
		await expect(waiting).rejects.toThrow('cancelled');
	});
});
