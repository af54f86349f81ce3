import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { seeded, share, type Shared, type Sharer } from '../../../support/sharing.cjs';
import type { Counting } from '../../../support/countingProvider.cjs';

const MINUTE = 60_000;
const SEEDS = [1, 2, 3];

const busy = (count: number, changes: Sharer = {}): Sharer[] =>
	Array.from({ length: count }, () => ({ ...changes }));

/** What providers ask for when they refuse: Moneroo names nothing and means a minute. */
const PAUSES = {
	'a minute': () => MINUTE,
	'the time until there is room': (freeInMs: number) =>
		Math.max(1000, Math.ceil(freeInMs / 1000) * 1000),
	'five seconds': () => 5000,
};

const BASE: Counting = {
	requests: 120,
	windowMs: MINUTE,
	window: 'sliding',
	retryAfterMs: PAUSES['a minute'],
};

afterEach(() => jest.restoreAllMocks());

/** The average over some runs that differ by chance only. */
async function average(
	sharers: Sharer[],
	measured: [number, number],
	counting: Partial<Counting> = {},
) {
	const results: Shared[] = [];
	for (const seed of SEEDS) {
		const random = seeded(seed * 7919);
		jest.spyOn(Math, 'random').mockImplementation(random);
		const sharing = { counting: { ...BASE, ...counting }, sharers, measured, random };
		results.push(await share(Pacer, sharing));
	}
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
	return {
		used: mean(results.map(({ used }) => used)),
		refused: mean(results.map(({ refused }) => refused)),
		/** By process. */
		accepted: sharers.map((_, i) => mean(results.map(({ accepted }) => accepted[i]))),
	};
}

describe.each([
	['sliding', 'a minute'],
	['sliding', 'the time until there is room'],
	['sliding', 'five seconds'],
	['fixed', 'the time until there is room'],
] as const)('a provider that counts in a %s window and asks for %s', (window, pause) => {
	it.each([1, 2, 5, 20, 50])('is used by %i processes, with hardly a refusal', async (count) => {
		const counting = { window, retryAfterMs: PAUSES[pause] };
		const { used, refused } = await average(busy(count), [3 * MINUTE, 15 * MINUTE], counting);
		expect(used).toBeGreaterThan(0.9);
		expect(refused).toBeLessThan(0.02);
	});
});

// A minute's pause for one of five who use an account costs a fifth of that minute, and coming or going costs a few pauses more.
describe('processes that come', () => {
	it.each([
		[1, 1],
		[2, 3],
		[15, 5],
		[40, 10],
	])('to %i others, %i of them, are let in', async (there, more) => {
		const sharers = [...busy(there), ...busy(more, { from: 5 * MINUTE })];
		const { used, refused, accepted } = await average(sharers, [8 * MINUTE, 20 * MINUTE]);
		expect(used).toBeGreaterThan(0.9);
		expect(refused).toBeLessThan(0.025);
		const newcomers = accepted.slice(there);
		expect(newcomers.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
	});
});

describe('processes that fall idle', () => {
	it.each([
		[1, 1],
		[4, 1],
		[3, 2],
		[18, 2],
		[15, 5],
		[25, 25],
	])('leave their part to %i others, %i of them', async (left, idle) => {
		const sharers = [...busy(left), ...busy(idle, { to: 5 * MINUTE })];
		const { used, refused } = await average(sharers, [8 * MINUTE, 20 * MINUTE]);
		expect(used).toBeGreaterThan(0.85);
		expect(refused).toBeLessThan(0.025);
	});

	it('leave a single other one whole within three minutes', async () => {
		const sharers = [...busy(1), ...busy(1, { to: 5 * MINUTE })];
		const { accepted } = await average(sharers, [8 * MINUTE, 12 * MINUTE]);
		expect(accepted[0]).toBeGreaterThan(0.95 * 4 * 120);
	});
});

it('a process with little to do leaves the rest to a busy one', async () => {
	const sharers = [...busy(1), { load: 30 }];
	const { used, refused } = await average(sharers, [3 * MINUTE, 15 * MINUTE]);
	expect(used).toBeGreaterThan(0.9);
	expect(refused).toBeLessThan(0.02);
});

it.each([1, 2])(
	'one 429 out of nowhere costs %i processes less than two minutes',
	async (count) => {
		const measured: [number, number] = [5 * MINUTE, 15 * MINUTE];
		const counting = { retryAfterMs: PAUSES['five seconds'] };
		const before = await average(busy(count), measured, counting);
		const after = await average(busy(count), measured, { ...counting, strayAt: 6.5 * MINUTE });
		expect(after.used).toBeGreaterThan(before.used - 0.2);
	},
);
