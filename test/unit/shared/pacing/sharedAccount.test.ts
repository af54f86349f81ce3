import fc from 'fast-check';
import type { Account } from '../../../../nodes/shared/pacing/account';
import { Pacer } from '../../../../nodes/shared/pacing/processPacer';
import { TestClock } from '../../../support/testClock.cjs';

const ACCOUNT: Account = {
	id: 'shared',
	provider: 'Moneroo',
	allowance: { requests: 120, windowMs: 60_000 },
	longestWaitMs: Infinity,
};

/** A provider that takes 120 requests in any minute, counted when they arrive, and answers 429 to the rest. */
class StrictProvider {
	readonly accepted: number[] = [];

	refused = 0;

	constructor(private readonly clock: TestClock) {}

	async request(latencyMs: number): Promise<boolean> {
		await this.clock.sleep(latencyMs / 2);
		const now = this.clock.now();
		const { requests, windowMs } = ACCOUNT.allowance;
		const replaced = this.accepted[this.accepted.length - requests];
		const isAccepted = replaced === undefined || now - replaced >= windowMs;
		if (isAccepted) this.accepted.push(now);
		else this.refused += 1;
		await this.clock.sleep(latencyMs / 2);
		return isAccepted;
	}
}

const WINDOWS = 12;

interface Result {
	acceptedPart: number;
	refusedPart: number;
}

/** So many processes that always have something to send, for twelve minutes. */
async function run(processes: number, latencies: () => number): Promise<Result> {
	const clock = new TestClock();
	const provider = new StrictProvider(clock);
	const send = async (pacer: Pacer): Promise<void> => {
		await pacer.turn(ACCOUNT);
		if (!(await provider.request(latencies()))) pacer.rejected(ACCOUNT, 60_000);
		return await send(pacer);
	};
	for (let process = 0; process < processes; process++) {
		const pacer = new Pacer(clock);
		for (let item = 0; item < 300; item++) void send(pacer);
	}
	await clock.run(WINDOWS * ACCOUNT.allowance.windowMs - 1);
	const accepted = provider.accepted.length;
	return {
		acceptedPart: accepted / (WINDOWS * ACCOUNT.allowance.requests),
		refusedPart: provider.refused / (accepted + provider.refused),
	};
}

/** Network times between 5 and 60 ms, mostly short, the same for the same seed. */
function latencies(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return 5 + 55 * (state / 2147483648) ** 4;
	};
}

describe('processes that do not know of each other and share an account', () => {
	it.each([
		[1, 0.85],
		[2, 0.9],
		[3, 0.8],
	])('%i of them use over %d of the allowance, with hardly a refusal', async (processes, least) => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), async (seed) => {
				const { acceptedPart, refusedPart } = await run(processes, latencies(seed));
				expect(acceptedPart).toBeGreaterThan(least);
				expect(refusedPart).toBeLessThan(0.02);
			}),
			{ numRuns: 25 },
		);
	});
});
