import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.cjs';

/** A new folder with the given files, all of them programs. */
export function folderWith(files: Record<string, string>): string {
	const { path } = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		const file = join(path, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		chmodSync(file, 0o755);
	}
	return path;
}
