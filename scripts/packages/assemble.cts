import {
	copyFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ROOT } from '../lib/paths.cjs';
import { changelogOf } from './changelog.cjs';
import { contentsOf } from './contents.cjs';
import { manifestOf, rootManifest, sourceManifestOf, type Manifest } from './manifest.cjs';
import { moveWorkflow } from './moveWorkflow.cjs';
import { readmeOf } from './readme.cjs';
import { packageName, type PackageRow } from './rows.cjs';

const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** The descriptions of the built nodes, as n8n would see them. */
function descriptions({ n8n }: Manifest): INodeTypeDescription[] {
	const load = createRequire(__filename);
	return n8n.nodes.map((file) => {
		const exported = load(join(ROOT, file)) as Record<string, new () => INodeType>;
		return new exported[basename(file, '.node.js')]().description;
	});
}

/** A codex file names its node with the package. */
const codexOf = (file: string, name: string): string => {
	const codex = JSON.parse(read(file)) as { node: string };
	return json({ ...codex, node: codex.node.replace(/^[^.]+/, name) });
};

function writeExamples(row: PackageRow, folder: string): void {
	const files = readdirSync(join(ROOT, 'examples'));
	for (const file of files.filter((name) => name.startsWith(`${row.slug}-`))) {
		const workflow: unknown = JSON.parse(read(`examples/${file}`));
		write(join(folder, 'examples', file), json(moveWorkflow(workflow, 'single').content));
	}
}

/**
 * Makes the folder of a package from the built whole one.
 *
 * @param folder is made, or made anew
 * @throws an Error where the whole package is not built.
 */
export function assemble(row: PackageRow, folder: string): Manifest {
	const manifest = manifestOf(row, rootManifest());
	rmSync(folder, { recursive: true, force: true });
	for (const file of contentsOf(manifest, ROOT)) {
		if (file.endsWith('.node.json')) {
			write(join(folder, file), codexOf(file, manifest.name));
			continue;
		}
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		copyFileSync(join(ROOT, file), join(folder, file));
	}
	write(join(folder, 'package.json'), json(manifest));
	write(join(folder, 'README.md'), readmeOf(row, manifest, descriptions(manifest)));
	write(join(folder, 'CHANGELOG.md'), changelogOf(read('CHANGELOG.md'), row));
	copyFileSync(join(ROOT, 'LICENSE.md'), join(folder, 'LICENSE.md'));
	writeExamples(row, folder);
	return manifest;
}

/**
 * Makes packages/<name>, where n8n's scanner looks for the sources of a published package: the manifest, and links to the sources instead of copies.
 *
 * @param folder is made, or made anew
 */
export function writeSourceFolder(row: PackageRow, folder: string): void {
	const manifest = sourceManifestOf(row, rootManifest());
	const links = [
		`nodes/${row.folder}`,
		'nodes/shared',
		'icons',
		...manifest.n8n.credentials.map((file) =>
			file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
		),
	];
	rmSync(folder, { recursive: true, force: true });
	write(join(folder, 'package.json'), json(manifest));
	for (const link of links) {
		mkdirSync(dirname(join(folder, link)), { recursive: true });
		const up = link.split('/').map(() => '..');
		symlinkSync(join('..', ...up, link), join(folder, link));
	}
}

/** Where the sources of a package are, as the scanner sees them. */
export const sourceFolder = (row: PackageRow): string => join(ROOT, 'packages', packageName(row));
