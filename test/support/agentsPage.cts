import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '..', '..', 'docs', 'agents.md');
const START = '<!-- operations: made of the rows -->';
const END = '<!-- end of operations -->';

/** The part of docs/agents.md that is made of the rows. */
export function readTable(): string {
	return readFileSync(FILE, 'utf8').split(START)[1].split(END)[0];
}

export function writeTable(table: string): void {
	const text = readFileSync(FILE, 'utf8');
	const [before, after] = [text.split(START)[0], text.split(END)[1]];
	writeFileSync(FILE, `${before}${START}\n\n${table}\n${END}${after}`);
}
