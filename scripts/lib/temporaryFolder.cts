import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './cleanup.cjs';

export interface TemporaryFolder {
	path: string;
	/** Removes it now instead of at the end of this program. */
	remove(): void;
}

/** Makes a new folder that goes away with this program at the latest. */
export function temporaryFolder(): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), 'n8n-nodes-signed-apis-'));
	const remove = atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
	return { path, remove };
}
