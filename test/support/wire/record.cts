import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fixture, fixturePath, writeFixture } from '../fixtures.cjs';
import type { Inputs } from './inputs.cjs';
import type { PlainRequest } from './plainRequest.cjs';
import type { Observed } from './run.cjs';

/** What was observed of one operation: its inputs, and by the name of each case what happened. */
export interface OperationRecord {
	inputs: Inputs;
	cases: Record<string, Observed>;
}

/** By `resource/operation`. */
export type ProviderRecord = Record<string, OperationRecord>;

/**
 * The file keeps what is the same only once. A case reads `r1 r1 > o2`: these requests were sent, and that came out. Requests and
 * outputs stand beside the cases of their operation, and what several operations share, mostly errors, at the top. All are known by a hash
 * of what they are, so that a change does not rename the others.
 */
interface Stored {
	shared: Record<string, unknown>;
	operations: Record<
		string,
		{ inputs: Inputs; parts: Record<string, unknown>; cases: Record<string, string> }
	>;
}

const SIDE_BY_SIDE = ' side by side';
const path = (file: string) => `wire/${file}.json`;

export const isRecorded = (file: string): boolean => existsSync(fixturePath(path(file)));

export function readRecord(file: string): ProviderRecord {
	const { shared, operations } = JSON.parse(fixture(path(file))) as Stored;
	return Object.fromEntries(
		Object.entries(operations).map(([operation, { inputs, parts, cases }]) => {
			const part = (id: string) => (id in parts ? parts[id] : shared[id]);
			const read = (text: string): Observed => {
				const [left, id] = text.split(' > ');
				const ids = left.replace(SIDE_BY_SIDE, '').split(' ').filter(Boolean);
				return {
					sent: ids.map((request) => part(request) as PlainRequest),
					sideBySide: left.endsWith(SIDE_BY_SIDE),
					out: part(id),
				};
			};
			const entries = Object.entries(cases).map(([name, text]) => [name, read(text)]);
			return [
				operation,
				{ inputs, cases: Object.fromEntries(entries) as OperationRecord['cases'] },
			];
		}),
	);
}

export function writeRecord(file: string, record: ProviderRecord): void {
	const used = new Map<string, Set<string>>();
	const all = new Map<string, unknown>();
	const operations: Stored['operations'] = {};
	for (const [operation, { inputs, cases }] of Object.entries(record)) {
		const idOf = (kind: string, value: unknown) => {
			const id = kind + hash(value);
			all.set(id, value);
			used.set(id, (used.get(id) ?? new Set()).add(operation));
			return id;
		};
		const write = ({ sent, sideBySide, out }: Observed) =>
			`${sent.map((request) => idOf('r', request)).join(' ')}${sideBySide ? SIDE_BY_SIDE : ''} > ${idOf('o', out)}`;
		const entries = Object.entries(cases).map(([name, observed]) => [name, write(observed)]);
		operations[operation] = { inputs, parts: {}, cases: Object.fromEntries(entries) as never };
	}
	const shared: Stored['shared'] = {};
	for (const id of [...all.keys()].sort()) {
		const [first, ...others] = used.get(id) ?? [];
		(others.length ? shared : operations[first].parts)[id] = all.get(id);
	}
	const [above, below] = [text(shared, 1, '\t\t'), text(operations, 3, '\t\t')];
	writeFixture(path(file), `{\n\t"shared": ${above},\n\t"operations": ${below}\n}\n`);
}

const hash = (value: unknown) =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 6);

/** One line for each entry that lies so many levels deep: an input, a part, a case. */
function text(value: object, levels: number, indent = '\t'): string {
	const lines = Object.entries(value).map(([key, inner]: [string, object]) => {
		const shown = levels > 1 ? text(inner, levels - 1, `${indent}\t`) : JSON.stringify(inner);
		return `${indent}${JSON.stringify(key)}: ${shown}`;
	});
	return lines.length ? `{\n${lines.join(',\n')}\n${indent.slice(1)}}` : '{}';
}
