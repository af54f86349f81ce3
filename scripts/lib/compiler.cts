import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What node-gyp needs to compile the SQLite driver; of alternatives one is enough. */
const NEEDED: Record<string, string[]> = {
	Python: ['python3', 'python'],
	make: ['make', 'gmake'],
	'a C++ compiler': ['g++', 'c++', 'clang++'],
};

const INSTALL: Partial<Record<NodeJS.Platform, string>> = {
	linux: '"apt-get install python3 make g++" on Debian and Ubuntu',
	darwin: '"xcode-select --install"',
};

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Whether a program of that name is on the path, or named by its own path as CXX may do. */
const isFound = (name: string, path: string): boolean =>
	path.split(delimiter).some((folder) => isProgram(join(folder, name)));

/** Programs of one's own choice that node-gyp and make obey. */
function isChosen(tool: string, env: NodeJS.ProcessEnv): boolean {
	const name = { Python: 'PYTHON', make: 'MAKE', 'a C++ compiler': 'CXX' }[tool] ?? '';
	return Boolean(env[name]);
}

/** What is missing for compiling, in the reader's words; empty when everything is there. */
export const missingTools = (env: NodeJS.ProcessEnv): string[] =>
	Object.entries(NEEDED)
		.filter(
			([tool, names]) =>
				!isChosen(tool, env) && !names.some((name) => isFound(name, env.PATH ?? '')),
		)
		.map(([tool]) => tool);

/**
 * Makes sure that the SQLite driver can be compiled, before anything is downloaded for it.
 *
 * @throws an Error that names what is missing and the ways out.
 */
export function requireCompiler(env: NodeJS.ProcessEnv): void {
	const missing = missingTools(env);
	if (missing.length === 0) return;
	throw new Error(
		`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing on this computer. n8n needs an SQLite driver that ` +
			'is compiled here, once. Nothing was downloaded. There are two ways on:\n\n' +
			`  - install what is missing: ${INSTALL[process.platform] ?? 'Python 3, make and a C++ compiler'}; then run this again;\n` +
			'  - use an n8n that is installed already: N8N_PATH=/path/to/node_modules/n8n npm start',
	);
}
