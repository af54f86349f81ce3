import type { IDataObject } from 'n8n-workflow';
import { valueAt } from '../../shared/valueAt';
import type { Readiness } from './readiness';

/** Words for work that has come to a bad end, wherever the known facts name none [inferred]. */
const LOOKS_FAILED = /error|fail|killed/i;

/** How many looks on end it takes to believe a state that may be left from before, or pass by [inferred]. */
const LOOKS_TO_BELIEVE = 3;

export type Verdict = 'done' | 'failed' | 'working';

/** Makes sense of what an object shows, look after look, while work on it goes on. */
export class Progress {
	/** The last state that was seen; empty while none was. */
	state = '';

	private hasBegun = false;

	private looksAlike = 0;

	constructor(private readonly readiness: Readiness) {}

	/** @param answer of the reading action that the readiness names */
	see(answer: IDataObject): Verdict {
		const { field, busyField, done, alsoDone = [], failed = [] } = this.readiness;
		const state = textAt(answer, field);
		this.looksAlike = state === this.state ? this.looksAlike + 1 : 1;
		this.state = state;
		const isBusy = busyField !== undefined && textAt(answer, busyField) !== '';
		if (!isBusy && [...done, ...alsoDone].includes(state)) return this.seeDone();
		if (state) this.hasBegun = true;
		if (failed.includes(state) || LOOKS_FAILED.test(state)) return 'failed';
		return !isBusy && this.isDeadEnd() ? 'failed' : 'working';
	}

	/** Where the end is a guess, the state may still be the one from before the work began. */
	private seeDone(): Verdict {
		const mayBeOld = this.readiness.inferred && !this.hasBegun;
		return mayBeOld && this.looksAlike < LOOKS_TO_BELIEVE ? 'working' : 'done';
	}

	private isDeadEnd(): boolean {
		const { pending = [], otherwiseFailed } = this.readiness;
		const isKnown = this.state === '' || pending.includes(this.state);
		return otherwiseFailed === true && !isKnown && this.looksAlike >= LOOKS_TO_BELIEVE;
	}
}

function textAt(answer: IDataObject, path: string): string {
	const value = valueAt(answer, path);
	return typeof value === 'string' ? value.trim() : '';
}
