import { MOST_IN_FLIGHT } from '../shared/inFlight';
import type { Action } from './action';

/** Reads may overlap; writes go one after another in item order, and so do downloads, which are large. */
export function defaultInFlight({ readOnly, answer }: Action): number {
	return readOnly && answer.kind !== 'file' ? MOST_IN_FLIGHT : 1;
}
