import type { IDataObject } from 'n8n-workflow';
import type { CancelSignal } from '../../shared/pacing/account';
import type { Clock } from '../../shared/pacing/clock';
import type { Readiness } from './readiness';
import { Progress } from './progress';

/** Where the known facts name no pace, in seconds. */
const USUAL_INTERVAL_SECONDS = 5;

/** How soon a cancelled execution ends, in ms. */
const SLICE_MS = 500;

/** What the last look gets, although the time is over when it begins; in ms. */
const LAST_LOOK_MS = 5000;

export interface WaitRules {
	/** How long to wait; the last look may end {@link LAST_LOOK_MS} later. */
	limitMs: number;
	clock: Clock;
	signal?: Pick<CancelSignal, 'aborted'>;
}

/** How a wait has ended; `state` is the last one that was seen, empty while none was. */
export type Wait =
	| { end: 'done'; state: string; answer: IDataObject }
	| { end: 'failed' | 'timeOut' | 'cancelled'; state: string };

/**
 * Looks at an object again and again until its work is done or has failed, or the time is over. The first look comes after a pause,
 * because right after the start the old state may still be shown.
 *
 * @param look one look, which may take as many ms as it is given; what it throws ends the wait. Undefined stands for a look that did
 * not succeed but may the next time.
 */
export async function waitFor(
	readiness: Readiness,
	look: (withinMs: number) => Promise<IDataObject | undefined>,
	{ clock, limitMs, signal }: WaitRules,
): Promise<Wait> {
	const { intervalSeconds = USUAL_INTERVAL_SECONDS } = readiness;
	const deadline = clock.now() + limitMs;
	const progress = new Progress(readiness);
	while (clock.now() < deadline) {
		const wakeAt = Math.min(clock.now() + intervalSeconds * 1000, deadline);
		await sleepUntil(wakeAt, clock, signal);
		const answer = signal?.aborted
			? undefined
			: await look(Math.max(deadline - clock.now(), LAST_LOOK_MS));
		if (signal?.aborted) return { end: 'cancelled', state: progress.state };
		const verdict = answer ? progress.see(answer) : 'working';
		const { state } = progress;
		if (answer && verdict === 'done') return { end: 'done', state, answer };
		if (verdict === 'failed') return { end: 'failed', state };
	}
	return { end: 'timeOut', state: progress.state };
}

async function sleepUntil(
	wakeAt: number,
	clock: Clock,
	signal: WaitRules['signal'],
): Promise<void> {
	for (let left = wakeAt - clock.now(); left > 0; left = wakeAt - clock.now()) {
		if (signal?.aborted) return;
		await clock.sleep(Math.min(left, SLICE_MS));
	}
}
