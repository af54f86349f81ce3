import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** All files below a folder of the repository, with their paths relative to that folder. */
export function sourcesBelow(folder: string): Array<{ path: string; text: string }> {
	return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({
			path: file.slice(join(ROOT, folder).length + 1),
			text: readFileSync(file, 'utf8'),
		}));
}
