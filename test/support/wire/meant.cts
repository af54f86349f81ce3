import type { Difference } from './compare.cjs';

/**
 * Differences from the record that are meant, with the reason. The test lets them pass and `npm run wire` leaves them out; they go when
 * the record is written anew.
 */
export const MEANT: Array<{ operations: RegExp; cases: RegExp; lines?: RegExp; why: string }> = [];

/** Whether each line of a difference is meant. */
export const isMeant = ({ operation, case: name, lines }: Difference): boolean =>
	lines.every((line) =>
		MEANT.some(
			(meant) =>
				meant.operations.test(operation) &&
				meant.cases.test(name) &&
				(meant.lines?.test(line) ?? true),
		),
	);
