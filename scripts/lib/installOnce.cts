import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.cjs';
import { CACHE } from './paths.cjs';

/** What `npm ci` reads. */
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** The cache folder of a set of packages: other contents, platform or processor is another folder. */
function cacheFolder(name: string, contents: string | Buffer): string {
	const key = createHash('sha256')
		.update(contents)
		.update(`${process.platform} ${process.arch}`)
		.digest('hex')
		.slice(0, 16);
	return join(CACHE, `${name}-${key}`);
}

/** Removes what an installation that was interrupted left behind. */
function removeLeftovers(folder: string): void {
	for (const name of readdirSync(dirname(folder))) {
		if (name.startsWith(`${basename(folder)}.partial-`)) {
			rmSync(join(dirname(folder), name), { recursive: true, force: true });
		}
	}
}

/** Fills a folder of the cache where it is not there yet. */
async function fillOnce(
	folder: string,
	install: (folder: string) => Promise<void>,
): Promise<string> {
	if (existsSync(folder)) return folder;
	mkdirSync(dirname(folder), { recursive: true });
	return await withLock(`${folder}.lock`, async () => {
		if (existsSync(folder)) return folder;
		removeLeftovers(folder);
		const partial = `${folder}.partial-${process.pid}`;
		mkdirSync(partial);
		await install(partial);
		renameSync(partial, folder);
		return folder;
	});
}

/** The folder that a set of locked packages has, or will have, in the cache. */
export const lockedFolder = (source: string): string =>
	cacheFolder(basename(source), readFileSync(join(source, 'package-lock.json')));

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
	return await fillOnce(lockedFolder(source), async (partial) => {
		for (const file of FILES) copyFileSync(join(source, file), join(partial, file));
		await install(partial);
	});
}

/** The folder that the packages of a manifest without a lock file have, or will have, in the cache. */
export const unlockedFolder = (name: string, manifest: object): string =>
	cacheFolder(name, JSON.stringify(manifest, null, 2));

/**
 * Installs what a manifest names, without a lock file, once per computer: for versions that nobody has locked.
 *
 * @param name of the folder in the cache
 * @param npmrc the file with npm's settings
 * @param install fills the folder that it is given, which holds package.json and .npmrc.
 */
export async function installUnlocked(
	name: string,
	manifest: object,
	npmrc: string,
	install: (folder: string) => Promise<void>,
): Promise<string> {
	return await fillOnce(unlockedFolder(name, manifest), async (partial) => {
		writeFileSync(join(partial, 'package.json'), JSON.stringify(manifest, null, 2));
		copyFileSync(npmrc, join(partial, '.npmrc'));
		await install(partial);
	});
}
