import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenN8n } from './chosenN8n.cjs';
import { requireCompiler } from './compiler.cjs';
import { installOnce, installUnlocked, lockedFolder, unlockedFolder } from './installOnce.cjs';
import { node24, withNode, type NodeProgram } from './node24.cjs';
import { npmCi, npmInstall } from './npm.cjs';
import { ROOT } from './paths.cjs';
import { run } from './processes.cjs';
import { step } from './progress.cjs';

const PLAYGROUND = join(ROOT, 'playground');

/** n8n 1 and some versions of 2 ask for a package from elsewhere than the registry; this one is in it. */
const OVERRIDES_UNLOCKED = { xlsx: '0.18.5' };

export interface N8nInstall {
	node: NodeProgram;
	version: string;
	/** The program to be started with the Node above. */
	program: string;
}

interface PlaygroundManifest {
	dependencies: { n8n: string };
	overrides: Record<string, string>;
}

const manifest = (): PlaygroundManifest =>
	JSON.parse(readFileSync(join(PLAYGROUND, 'package.json'), 'utf8')) as PlaygroundManifest;

/**
 * Gives sqlite3 its native part: the one module that n8n cannot start without and that npm does not bring ready-made. Its own install
 * script would fetch a program that nobody has signed and no lock file knows, so it is compiled from what npm has verified.
 */
async function buildSqlite(folder: string, node: NodeProgram): Promise<void> {
	const bin = join(folder, 'node_modules', '.bin');
	const cwd = join(folder, 'node_modules', 'sqlite3');
	const env = withNode(node, bin);
	await step('Compiling the SQLite driver (one to two minutes, once)', async () => {
		await run(join(bin, 'node-gyp'), ['rebuild', '--jobs=max', `--nodedir=${node.home}`], {
			cwd,
			env,
		});
	});
}

/** The pinned n8n, with every package as its lock file says. */
async function installPinned(node: NodeProgram): Promise<string> {
	return await installOnce(PLAYGROUND, async (partial) => {
		const title = `Installing n8n ${manifest().dependencies.n8n} (2.6 GB on disk, two to four minutes, once; then the SQLite driver)`;
		await step(title, () => npmCi(partial));
		await buildSqlite(partial, node);
	});
}

/** What npm is to install for another version of n8n than the pinned one. */
const unlocked = (version: string): object => ({
	private: true,
	dependencies: { n8n: version },
	overrides: { ...manifest().overrides, ...OVERRIDES_UNLOCKED },
});

/** Another version of n8n, which has no lock file: npm takes the newest packages that fit. */
async function installOther(version: string, node: NodeProgram): Promise<string> {
	const npmrc = join(PLAYGROUND, '.npmrc');
	return await installUnlocked(`n8n-${version}`, unlocked(version), npmrc, async (partial) => {
		const title = `Installing n8n ${version} without a lock file (two to five minutes, once; then the SQLite driver)`;
		await step(title, () => npmInstall(partial));
		await buildSqlite(partial, node);
	});
}

/**
 * The n8n to run: the one that N8N_PATH names, the version that N8N_VERSION names, or the one that playground/package.json pins; from the
 * cache or freshly installed.
 *
 * @throws an Error that says what to do when the registry or a compiler is missing.
 */
export async function installN8n({ N8N_PATH, N8N_VERSION } = process.env): Promise<N8nInstall> {
	const pinned = manifest().dependencies.n8n;
	if (N8N_PATH) return { node: await node24(), ...chosenN8n(N8N_PATH) };
	const version = N8N_VERSION || pinned;
	if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
		throw new Error(`N8N_VERSION has to be a version such as ${pinned}, and not "${version}"`);
	}
	const isPinned = version === pinned;
	// Said before the first download, and only where there will be one.
	const cached = isPinned
		? lockedFolder(PLAYGROUND)
		: unlockedFolder(`n8n-${version}`, unlocked(version));
	if (!existsSync(cached)) requireCompiler(process.env);
	const node = await node24();
	const folder = isPinned ? await installPinned(node) : await installOther(version, node);
	return { node, version, program: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}
