import type { IDataObject } from 'n8n-workflow';
import type { Clock } from '../shared/pacing/clock';
import type { Readiness } from './action';
import type { CancelSignal } from '../shared/inFlight';

/** Where the known facts name no pace, in seconds. */
const USUAL_INTERVAL_SECONDS = 5;

/** How soon a cancelled execution ends, in ms. */
const SLICE_MS = 500;

/** Words for work that has come to a bad end, wherever the known facts name none [inferred]. */
const LOOKS_FAILED = /error|fail|killed/i;

export interface WaitRules {
	limitMs: number;
	clock: Clock;
	signal?: CancelSignal;
}

/** How a wait has ended; `state` is the last one that was seen, empty while none was. */
export type Wait =
	| { end: 'done'; state: string; answer: IDataObject }
	| { end: 'failed' | 'timeOut' | 'cancelled'; state: string };

/**
 * Looks at an object again and again until its work is done or has failed, or the time is over. The first look comes after a pause,
 * because right after the start the old state may still be shown.
 *
 * @param look one look; what it throws ends the wait. Undefined stands for a look that did not succeed but may the next time.
 */
export async function waitFor(
	readiness: Readiness,
	look: () => Promise<IDataObject | undefined>,
	rules: WaitRules,
): Promise<Wait> {
	const { clock, limitMs } = rules;
	const { done, alsoDone = [], failed = [], field, busyField } = readiness;
	const deadline = clock.now() + limitMs;
	let state = '';
	while (clock.now() < deadline) {
		await pause(readiness, deadline, rules);
		if (rules.signal?.aborted) return { end: 'cancelled', state };
		const answer = await look();
		if (!answer) continue;
		state = textAt(answer, field);
		const isBusy = busyField !== undefined && textAt(answer, busyField) !== '';
		if ([...done, ...alsoDone].includes(state) && !isBusy) return { end: 'done', state, answer };
		if (failed.includes(state) || LOOKS_FAILED.test(state)) return { end: 'failed', state };
	}
	return { end: 'timeOut', state };
}

async function pause(
	{ intervalSeconds = USUAL_INTERVAL_SECONDS }: Readiness,
	deadline: number,
	{ clock, signal }: WaitRules,
): Promise<void> {
	const wakeAt = Math.min(clock.now() + intervalSeconds * 1000, deadline);
	for (let left = wakeAt - clock.now(); left > 0; left = wakeAt - clock.now()) {
		if (signal?.aborted) return;
		await clock.sleep(Math.min(left, SLICE_MS));
	}
}

function textAt(answer: IDataObject, path: string): string {
	const value = path
		.split('.')
		.reduce<unknown>((at, key) => (at as IDataObject | null | undefined)?.[key], answer);
	return typeof value === 'string' ? value.trim() : '';
}
