import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.cjs';
import type { Tarball } from './tarball.cjs';

/** What n8n's installer deletes from a community package's manifest before it installs what is left. */
const DELETED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Unpacks a tarball, whose top folder is always `package`, into the given folder. */
export async function unpack(tarball: Tarball, folder: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await run('tar', ['-xzf', tarball.file, '--strip-components=1', '-C', folder], { cwd: folder });
}

/**
 * Puts the packed package where n8n's own installer puts a community package, in the same way. Nothing is fetched for
 * it, because the package has no runtime dependencies.
 */
export async function installPackage(tarball: Tarball, userFolder: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes', 'node_modules', tarball.name);
	await unpack(tarball, folder);
	const manifestFile = join(folder, 'package.json');
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>;
	for (const key of DELETED) delete manifest[key];
	writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
}
