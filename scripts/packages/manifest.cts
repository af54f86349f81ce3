import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../lib/paths.cjs';
import { packageName, type PackageRow } from './rows.cjs';

/** The parts of package.json that are used here. */
export interface Manifest {
	name: string;
	version: string;
	description: string;
	keywords: string[];
	n8n: { nodes: string[]; credentials: string[] } & Record<string, unknown>;
	files: string[];
	[key: string]: unknown;
}

/** What only a checkout needs. */
const DEVELOPMENT = ['scripts', 'devDependencies'];

/** The keywords of every package; the first is n8n's sign for a community package. */
const COMMON_KEYWORDS = ['n8n-community-node-package', 'n8n'];

export const rootManifest = (): Manifest =>
	JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

/** The package.json of a package: the whole package's, with its own name and with its own nodes and credentials only. */
export function manifestOf(row: PackageRow, root: Manifest): Manifest {
	const rest = Object.entries(root).filter(([key]) => !DEVELOPMENT.includes(key));
	return {
		...(Object.fromEntries(rest) as Manifest),
		name: packageName(row),
		description: row.description,
		keywords: [...COMMON_KEYWORDS, ...row.keywords],
		homepage: `${repositoryPage(root)}/blob/main/docs/${row.slug}.md`,
		repository: { ...(root.repository as object), directory: `packages/${packageName(row)}` },
		files: [...root.files, 'examples'],
		n8n: {
			...root.n8n,
			credentials: root.n8n.credentials.filter((file) => basename(file).startsWith(row.folder)),
			nodes: root.n8n.nodes.filter((file) => file.startsWith(`dist/nodes/${row.folder}/`)),
		},
	};
}

/**
 * The package.json in packages/<name>. The version counts in the root's only, so that a release changes one file. The development
 * dependencies tell the linter what is bundled.
 */
export const sourceManifestOf = (row: PackageRow, root: Manifest): Manifest => ({
	...manifestOf(row, root),
	version: '0.0.0',
	devDependencies: root.devDependencies,
});

/** The repository's page on the web, without a slash at its end. */
export function repositoryPage(root: Manifest): string {
	const { url } = root.repository as { url: string };
	return url.replace(/^git\+/, '').replace(/\.git$/, '');
}
