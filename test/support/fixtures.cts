import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(__dirname, '..', 'fixtures');

/** The text of a file below test/fixtures. */
export function fixture(path: string): string {
	return readFileSync(join(FIXTURES, path), 'utf8');
}

/** Replaces a file below test/fixtures. */
export function writeFixture(path: string, text: string): void {
	writeFileSync(join(FIXTURES, path), text);
}

/** Whether the environment variable of this name asks for fixtures to be written anew. */
export const isToBeWritten = (variable: string): boolean => process.env[variable] === 'write';
