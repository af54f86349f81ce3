import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.cjs';
import { table } from '../lib/table.cjs';
import type { Cell } from './cell.cjs';
import { OPERATIONS } from './kinds.cjs';

const FILE = join(ROOT, 'docs', 'reliability.md');
const MARKERS = ['<!-- faults: begin -->', '<!-- faults: end -->'];

/** `requests that reached the provider · how it ended`, and an exclamation mark where that is not the policy. */
function rows(cells: Cell[]): string[][] {
	const faults = [...new Set(cells.map(({ fault }) => fault))];
	const short = ({ reached, end, deviations }: Cell) =>
		`${reached} · ${end}${deviations.length ? ' !' : ''}`;
	return [
		['Fault', ...OPERATIONS.map(({ kind }) => kind)],
		...faults.map((fault) => [
			fault.name,
			...OPERATIONS.map((operation) => {
				const cell = cells.find((one) => one.fault === fault && one.operation === operation);
				return cell ? short(cell) : '';
			}),
		]),
	];
}

/** What each kind says, for one fault of each class and kind. */
function messages(cells: Cell[]): string[][] {
	const seen = new Map<string, Cell>();
	for (const cell of cells) {
		const key = `${cell.fault.class} ${cell.operation.kind}`;
		if (!seen.has(key)) seen.set(key, cell);
	}
	return [...seen.values()].map(({ fault, operation, says }) => [
		fault.name,
		operation.kind,
		// Ports and times are other ones each time.
		says
			.replace(/:\d{4,5}\b/g, ':PORT')
			.replace(/\s+/g, ' ')
			.slice(0, 160),
	]);
}

/** For the terminal: the table, and what deviates, in full. */
export function textOf(cells: Cell[]): string {
	const deviating = cells.filter(({ deviations }) => deviations.length);
	const lines = deviating.map(
		({ fault, operation, deviations, says }) =>
			`${operation.name}, ${fault.name}: ${deviations.join('; ')}\n    ${says}`,
	);
	return [
		table(rows(cells)),
		'',
		...lines,
		`${cells.length} cells, ${lines.length} deviations`,
	].join('\n');
}

/** Puts the tables into docs/reliability.md, between the markers. */
export function writeTables(cells: Cell[]): void {
	// As Prettier lays tables out.
	const markdown = (lines: string[][]) => {
		const escaped = lines.map((line) => line.map((text) => text.replace(/\|/g, '\\|')));
		const widths = escaped[0].map((_, i) => Math.max(3, ...escaped.map((line) => line[i].length)));
		const rule = widths.map((width) => '-'.repeat(width));
		return [escaped[0], rule, ...escaped.slice(1)]
			.map((line) => `| ${line.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`)
			.join('\n');
	};
	const text = readFileSync(FILE, 'utf8');
	const [begin, end] = MARKERS.map((marker) => text.indexOf(marker));
	if (begin < 0 || end < begin) throw new Error(`${FILE} has no place for the tables: ${MARKERS}`);
	const says = [['Fault', 'Operation', 'What the user sees'], ...messages(cells)];
	const made = `${MARKERS[0]}\n\n${markdown(rows(cells))}\n\n${markdown(says)}\n\n`;
	writeFileSync(FILE, text.slice(0, begin) + made + text.slice(end));
}
