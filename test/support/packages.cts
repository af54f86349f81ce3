import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/paths.cjs';
import { assemble, sourceFolder } from '../../scripts/packages/assemble.cjs';
import { filesBelow } from '../../scripts/packages/contents.cjs';
import { PACKAGES, packageName, type PackageRow } from '../../scripts/packages/rows.cjs';
import { workshop } from '../../scripts/packages/workshop.cjs';

/** The folders of the packages for one service, made for one test file. */
export interface AssembledPackages {
	folder(row: PackageRow): string;
	/** Paths of all files inside a package. */
	files(row: PackageRow): string[];
	text(row: PackageRow, file: string): string;
}

/** Makes all packages from dist, which has to be built. */
export function assemblePackages(): AssembledPackages {
	const path = workshop();
	const folder = (row: PackageRow): string => join(path, packageName(row));
	for (const row of PACKAGES) assemble(row, folder(row));
	return {
		folder,
		files: (row) => filesBelow(folder(row)).map((file) => file.slice(folder(row).length + 1)),
		text: (row, file) => readFileSync(join(folder(row), file), 'utf8'),
	};
}

/** Whether the repository has a file. */
export const isInRepository = (path: string): boolean => existsSync(join(ROOT, path));

/** A file of packages/<name>, where n8n's scanner looks; undefined where there is none. */
export function sourceText(row: PackageRow, file: string): string | undefined {
	const path = join(sourceFolder(row), file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** All files that git knows, with their text; links and files that are deleted but not committed are left out. */
export function trackedFiles(): Array<{ path: string; text: string }> {
	const list = execFileSync('git', ['ls-files', '-s'], { cwd: ROOT, encoding: 'utf8' });
	return list
		.trim()
		.split('\n')
		.map((line) => ({ mode: line.slice(0, 6), path: line.split('\t')[1] }))
		.filter(({ mode, path }) => mode !== '120000' && existsSync(join(ROOT, path)))
		.map(({ path }) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The example workflows of the repository, by the name of their file. */
export const exampleWorkflows = (): Array<[string, unknown]> =>
	readdirSync(join(ROOT, 'examples'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => [file, JSON.parse(readFileSync(join(ROOT, 'examples', file), 'utf8'))]);
