import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(__dirname, '..', 'fixtures');

/** Where a file below test/fixtures is, or would be. */
export const fixturePath = (path: string): string => join(FIXTURES, path);

/** The text of a file below test/fixtures. */
export function fixture(path: string): string {
	return readFileSync(fixturePath(path), 'utf8');
}

/** Replaces a file below test/fixtures. */
export function writeFixture(path: string, text: string): void {
	writeFileSync(fixturePath(path), text);
}

/** Whether the environment variable of this name asks for fixtures to be written anew. */
export const isToBeWritten = (variable: string): boolean => process.env[variable] === 'write';
