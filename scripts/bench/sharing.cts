import { seeded, share, type Sharer, type Sharing } from '../../test/support/sharing.cjs';
import { say } from '../lib/progress.cjs';
import { table } from '../lib/table.cjs';
import { builtPacer } from './builtPacer.cjs';
import type { Options } from './reads.cjs';

const MINUTE = 60_000;

const busy = (count: number, changes: Sharer = {}): Sharer[] =>
	Array.from({ length: count }, () => ({ ...changes }));

/** Measured from three minutes after the last change. */
const SCENARIOS: Array<[name: string, sharers: Sharer[], from: number]> = [
	...[1, 2, 5, 20, 50].map((count): [string, Sharer[], number] => [
		`${count} busy`,
		busy(count),
		3 * MINUTE,
	]),
	['1, then 1 more', [...busy(1), ...busy(1, { from: 5 * MINUTE })], 8 * MINUTE],
	['2, then 3 more', [...busy(2), ...busy(3, { from: 5 * MINUTE })], 8 * MINUTE],
	['40, then 10 more', [...busy(40), ...busy(10, { from: 5 * MINUTE })], 8 * MINUTE],
	['2, then 1 less', [...busy(1), ...busy(1, { to: 5 * MINUTE })], 8 * MINUTE],
	['5, then 2 less', [...busy(3), ...busy(2, { to: 5 * MINUTE })], 8 * MINUTE],
	['20, then 5 less', [...busy(15), ...busy(5, { to: 5 * MINUTE })], 8 * MINUTE],
	['50, then 25 less', [...busy(25), ...busy(25, { to: 5 * MINUTE })], 8 * MINUTE],
	['1 busy, 1 with 30 a minute', [...busy(1), { load: 30 }], 3 * MINUTE],
	['2 busy, 18 with 2 a minute each', [...busy(2), ...busy(18, { load: 2 })], 3 * MINUTE],
];

const PAUSES: Array<[name: string, retryAfterMs: Sharing['counting']['retryAfterMs']]> = [
	['60 s', () => MINUTE],
	['exact', (freeInMs) => Math.max(1000, Math.ceil(freeInMs / 1000) * 1000)],
];

const percent = (values: number[]): string =>
	`${((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(1)} %`;

/** Processes that share 120 requests a minute, on a driven clock: how much of the allowance they use, and how much is refused. */
export async function sharing({ rounds }: Options): Promise<void> {
	const Pacer = await builtPacer();
	const rows: string[][] = [];
	for (const [name, sharers, from] of SCENARIOS) {
		const row = [name];
		for (const [, retryAfterMs] of PAUSES) {
			const results = [];
			for (let round = 1; round <= rounds; round++) {
				const random = seeded(round * 7919);
				const counting = {
					requests: 120,
					windowMs: MINUTE,
					window: 'sliding' as const,
					retryAfterMs,
				};
				const measured: [number, number] = [from, from + 12 * MINUTE];
				results.push(await share(Pacer, { counting, sharers, measured, random }));
			}
			row.push(percent(results.map(({ used }) => used)));
			row.push(percent(results.map(({ refused }) => refused)));
		}
		rows.push(row);
	}
	const heading = PAUSES.flatMap(([pause]) => [`Used (Retry-After ${pause})`, 'Refused']);
	say(table([['Processes on one account', ...heading], ...rows]));
}
