import type { OperationRecord } from './record.cjs';
import type { Observed } from './run.cjs';

/** What is not the same as it was, in one case of an operation. */
export interface Difference {
	/** e.g. `LunaNode vm/info` */
	operation: string;
	case: string;
	/** What was and what is, in lines of which each tells one thing. */
	lines: string[];
}

/** Compares the recorded cases with those of now; cases that were not recorded are left alone. */
export function differences(
	operation: string,
	recorded: OperationRecord,
	now: OperationRecord,
): Difference[] {
	return Object.entries(recorded.cases).flatMap(([name, old]) => {
		const lines = linesFor(old, now.cases[name]);
		return lines.length ? [{ operation, case: name, lines }] : [];
	});
}

export const textOf = ({ operation, case: name, lines }: Difference): string =>
	[`${operation} | ${name}`, ...lines.map((line) => `  ${line}`)].join('\n');

function linesFor(old: Observed, now: Observed | undefined): string[] {
	if (!now) return ['- the case is gone'];
	const order = (sideBySide: boolean) => (sideBySide ? 'side by side' : 'one by one');
	const requests = Array.from({ length: Math.max(old.sent.length, now.sent.length) }, (_, index) =>
		changed(`request ${index + 1}`, old.sent[index], now.sent[index]),
	);
	return [
		...changed('requests', order(old.sideBySide), order(now.sideBySide)),
		...requests.flat(),
		...changed('output', old.out, now.out),
	];
}

/** Objects are compared part by part, so that a line tells no more than what changed. */
function changed(path: string, old: unknown, now: unknown): string[] {
	if (JSON.stringify(old) === JSON.stringify(now)) return [];
	if (isTree(old) && isTree(now) && Array.isArray(old) === Array.isArray(now)) {
		const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
		const parts = keys.flatMap((key) => changed(`${path}.${key}`, old[key], now[key]));
		return parts.length ? parts : [`${path}: the order of the fields changed`];
	}
	return [`${path}: ${shown(old)} → ${shown(now)}`];
}

const isTree = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';
