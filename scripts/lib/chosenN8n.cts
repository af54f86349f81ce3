import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An n8n of one's own, which nothing is downloaded for. */
export interface ChosenN8n {
	version: string;
	program: string;
}

/** The folder of the package n8n: the given one, or the one that holds it. */
function packageFolder(path: string): string | undefined {
	const start = existsSync(path) && statSync(path).isDirectory() ? path : dirname(dirname(path));
	const folders = [
		start,
		join(start, 'node_modules', 'n8n'),
		join(start, 'lib', 'node_modules', 'n8n'),
	];
	return folders.find(
		(folder) => existsSync(join(folder, 'bin', 'n8n')) && existsSync(join(folder, 'package.json')),
	);
}

/**
 * Finds the n8n that N8N_PATH names.
 *
 * @param path the folder of the package n8n, one that holds it in node_modules or lib/node_modules, or its program bin/n8n
 * @throws an Error where there is no n8n.
 */
export function chosenN8n(path: string): ChosenN8n {
	const folder = packageFolder(resolve(path));
	if (folder === undefined) {
		throw new Error(
			`N8N_PATH names ${path}, and there is no n8n. It takes the folder of the npm package n8n, such as /usr/lib/node_modules/n8n`,
		);
	}
	const { name, version } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	) as Record<string, string>;
	if (name !== 'n8n') throw new Error(`N8N_PATH names the package ${name} instead of n8n`);
	return { version, program: join(folder, 'bin', 'n8n') };
}
