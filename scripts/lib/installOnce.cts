import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.cjs';
import { CACHE } from './paths.cjs';

/** What `npm ci` reads. */
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** The cache folder of a set of locked packages: another lock file, platform or processor is another folder. */
function cacheFolder(source: string): string {
	const key = createHash('sha256')
		.update(readFileSync(join(source, 'package-lock.json')))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex')
		.slice(0, 16);
	return join(CACHE, `${basename(source)}-${key}`);
}

/** Removes what an installation that was interrupted left behind. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(dirname(folder))) {
		if (name.startsWith(`${basename(folder)}.partial-`)) {
			rmSync(join(dirname(folder), name), { recursive: true, force: true });
		}
	}
}

/**
 * Installs a folder with a lock file once per computer, in the cache. The work is done under another name and renamed
 * when it is complete, so an interrupted installation is never taken for a whole one.
 *
 * @param install fills the folder that it is given, which holds package.json, the lock file and .npmrc.
 * @returns the folder with the installed packages.
 */
export async function installOnce(
	source: string,
	install: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = cacheFolder(source);
	if (existsSync(folder)) return folder;
	mkdirSync(dirname(folder), { recursive: true });
	return await withLock(`${folder}.lock`, async () => {
		if (existsSync(folder)) return folder;
		removeLeftovers(folder);
		const partial = `${folder}.partial-${process.pid}`;
		mkdirSync(partial);
		for (const file of FILES) copyFileSync(join(source, file), join(partial, file));
		await install(partial);
		renameSync(partial, folder);
		return folder;
	});
}
