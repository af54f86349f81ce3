import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './installOnce.cjs';
import { node24, withNode, type NodeProgram } from './node24.cjs';
import { npmCi } from './npm.cjs';
import { ROOT } from './paths.cjs';
import { run } from './processes.cjs';
import { step } from './progress.cjs';

const PLAYGROUND = join(ROOT, 'playground');
const COMPILER_NEEDED =
	'The SQLite driver that n8n needs could not be compiled. It takes python3, make and a C++ compiler: ' +
	'"apt-get install python3 make g++" on Debian and Ubuntu, "xcode-select --install" on macOS. Then run this again';

export interface N8nInstall {
	node: NodeProgram;
	version: string;
	/** The program to be started with the Node above. */
	program: string;
}

function pinnedVersion(): string {
	const manifest = JSON.parse(readFileSync(join(PLAYGROUND, 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	};
	return manifest.dependencies.n8n;
}

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
	}).catch((error: Error) => {
		throw new Error(`${error.message}\n\n${COMPILER_NEEDED}`);
	});
}

/**
 * The n8n that playground/package.json pins, from the cache or freshly installed.
 *
 * @throws an Error that says what to do when the registry or a compiler is missing.
 */
export async function installN8n(): Promise<N8nInstall> {
	const version = pinnedVersion();
	const node = await node24();
	const folder = await installOnce(PLAYGROUND, async (partial) => {
		await step(`Installing n8n ${version} (2.6 GB on disk, two to four minutes, once)`, () =>
			npmCi(partial),
		);
		await buildSqlite(partial, node);
	});
	return { node, version, program: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}
