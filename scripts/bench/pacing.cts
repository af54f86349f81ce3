import { TestClock } from '../../test/support/testClock.cjs';
import { say } from '../lib/progress.cjs';
import { table } from '../lib/table.cjs';
import { builtPacer } from './builtPacer.cjs';

const WINDOW_MS = 60_000;

/** A queue on a driven clock: how long asking takes for each request, and when the last one goes, beside the best possible moment. */
export async function pacing(): Promise<void> {
	const Pacer = await builtPacer();
	const rows: string[][] = [];
	for (const queued of [1000, 10_000, 50_000]) {
		const requests = queued / 10;
		const clock = new TestClock();
		const pacer = new Pacer(clock);
		const account = {
			id: 'queue',
			provider: 'Example',
			allowance: { requests, windowMs: WINDOW_MS },
			longestWaitMs: Infinity,
		};
		const started = performance.now();
		const turns = Array.from({ length: queued }, async () => await pacer.turn(account));
		const asked = performance.now();
		let lastAt = 0;
		void Promise.all(turns).then(() => (lastAt = clock.now()));
		await clock.run();
		const ended = performance.now();
		// Ten windows' worth: nine have to pass before the last tenth may go, one by one.
		const optimum = 9 * WINDOW_MS + (WINDOW_MS / requests / 10) * (requests - 1);
		rows.push([
			String(queued),
			`${((1000 * (asked - started)) / queued).toFixed(2)}`,
			`${((1000 * (ended - asked)) / queued).toFixed(2)}`,
			(lastAt / optimum).toFixed(4),
		]);
	}
	say(
		table([
			[
				'Queued',
				'Asking, µs each',
				'Launching with the clock, µs each',
				'Last launch / best possible',
			],
			...rows,
		]),
	);
}
