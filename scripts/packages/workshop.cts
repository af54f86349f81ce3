import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.cjs';
import { temporaryFolder } from '../lib/temporaryFolder.cjs';

/** A temporary folder in which packages can be made and loaded: they find there what n8n brings along itself. */
export function workshop(): string {
	const { path } = temporaryFolder();
	symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'));
	return path;
}
