import { join } from 'node:path';
import { npm } from './npm.cjs';
import { ROOT } from './paths.cjs';
import { step } from './progress.cjs';

export interface Tarball {
	file: string;
	/** The package's name, which is also its folder's name inside n8n. */
	name: string;
	/** Paths inside the package, e.g. `dist/nodes/…`. */
	files: string[];
}

/** The part of `npm pack --json`'s answer that is used here. */
type PackReport = Array<{ filename: string; name: string; files: Array<{ path: string }> }>;

/** Builds the package and packs it into the given folder, as publishing would. */
export async function buildTarball(folder: string): Promise<Tarball> {
	await step('Building the package', () => npm(['run', 'build'], ROOT));
	const report = await npm(['pack', '--json', '--pack-destination', folder], ROOT);
	const [{ filename, name, files }] = JSON.parse(report) as PackReport;
	return { file: join(folder, filename), name, files: files.map(({ path }) => path) };
}
