import { setMaxListeners } from 'node:events';
import type { Account } from '../../nodes/shared/pacing/account';
import type { Pacer } from '../../nodes/shared/pacing/processPacer';
import { CountingProvider, type Counting } from './countingProvider.cjs';
import { TestClock } from './testClock.cjs';

/** A process that uses the account, from one moment to another (ms). */
export interface Sharer {
	from?: number;
	to?: number;
	/** Requests per window, at random moments; left out, it always has something to send. */
	load?: number;
}

/** Several processes that know nothing of each other and use one account. */
export interface Sharing {
	counting: Counting;
	sharers: Sharer[];
	/** From when to when refusals and acceptances are counted, in ms. */
	measured: [from: number, to: number];
	random: () => number;
}

export interface Shared {
	/** What part of the allowance was used. */
	used: number;
	/** What part of the requests was refused. */
	refused: number;
	/** How many requests of each process were accepted while it was measured. */
	accepted: number[];
}

/** A busy process has so many requests waiting. */
const WAITING = 40;

/** Network times between 5 and 60 ms, mostly short. */
const latency = (random: () => number) => () => 5 + 55 * random() ** 4;

/** @param Pacing the pacer, from the sources or as it was built */
export async function share(Pacing: typeof Pacer, sharing: Sharing): Promise<Shared> {
	const { counting, random, sharers, measured } = sharing;
	const [from, to] = measured;
	const clock = new TestClock();
	const provider = new CountingProvider(clock, counting, latency(random));
	const { requests, windowMs } = counting;
	const account: Account = {
		id: 'shared',
		provider: 'Example',
		allowance: { requests, windowMs },
		longestWaitMs: Infinity,
	};
	const accepted = sharers.map(() => 0);
	const run = async (sharer: Sharer, index: number): Promise<void> => {
		const pacer = new Pacing(clock);
		const left = new AbortController();
		setMaxListeners(0, left.signal);
		const send = async (): Promise<void> => {
			await pacer.turn(account, left.signal);
			const retryAfterMs = await provider.request();
			if (retryAfterMs === undefined) {
				accepted[index] += clock.now() >= from ? 1 : 0;
				return;
			}
			pacer.rejected(account, retryAfterMs);
			await send();
		};
		const isThere = () => !left.signal.aborted;
		await clock.sleep(sharer.from ?? 0);
		void clock.sleep((sharer.to ?? Infinity) - clock.now()).then(() => left.abort());
		const { load } = sharer;
		if (load !== undefined) {
			while (isThere()) {
				await clock.sleep((-Math.log(1 - random()) * windowMs) / load);
				void send().catch(() => {});
			}
			return;
		}
		const busy = async () => {
			while (isThere()) await send();
		};
		for (let i = 0; i < WAITING; i++) void busy().catch(() => {});
	};
	sharers.forEach((sharer, index) => void run(sharer, index));
	await clock.run(to);
	const since = (moments: number[]) => moments.filter((at) => at >= from).length;
	const [good, bad] = [since(provider.accepted), since(provider.refused)];
	const allowed = (requests * (to - from)) / windowMs;
	return { used: good / allowed, refused: bad / (good + bad), accepted };
}

/** The same numbers between 0 and 1 for the same seed. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return state / 2147483648;
	};
}
