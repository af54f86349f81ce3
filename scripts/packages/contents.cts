import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Manifest } from './manifest.cjs';

/** The one module of dist that holds code of others; their licences belong beside it. */
const BUNDLE = 'dist/nodes/shared/signing/jwt.js';
export const LICENSES = 'dist/THIRD-PARTY-LICENSES.md';

/** The file that `require` finds for a path of one of our own modules. */
function moduleFile(path: string): string {
	const found = [path, `${path}.js`, join(path, 'index.js')].find(
		(file) => /\.js(on)?$/.test(file) && existsSync(file),
	);
	if (found === undefined) throw new Error(`There is no module ${path}. Build the package first`);
	return found;
}

/** Adds a built module and all that it requires, directly or not. */
function addModule(file: string, found: Set<string>): void {
	if (found.has(file)) return;
	found.add(file);
	for (const [, path] of readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g)) {
		addModule(moduleFile(join(dirname(file), path)), found);
	}
}

/** The pictures that a module names in n8n's way. */
const icons = (file: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(/file:(\.[^'"]+\.svg)/g)].map(([, path]) =>
		join(dirname(file), path),
	);

/** All files below a folder; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * What a package takes from dist: its nodes and credentials, the modules that they use, icons, codex files and schemas.
 *
 * @param root the checkout, built
 * @returns paths from the checkout, sorted
 * @throws an Error where dist does not hold what the manifest names.
 */
export function contentsOf({ n8n }: Manifest, root: string): string[] {
	const modules = new Set<string>();
	for (const file of [...n8n.nodes, ...n8n.credentials])
		addModule(moduleFile(join(root, file)), modules);
	const codex = n8n.nodes.map((file) => join(root, file.replace(/\.js$/, '.json')));
	const schemas = new Set(n8n.nodes.map((file) => join(root, dirname(file), '__schema__')));
	const licenses = modules.has(join(root, BUNDLE)) ? [join(root, LICENSES)] : [];
	const files = [
		...modules,
		...[...modules].flatMap(icons),
		...codex,
		...[...schemas].flatMap(filesBelow),
		...licenses,
	];
	return [...new Set(files.map((file) => relative(root, file)))].sort();
}
