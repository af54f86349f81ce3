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
	/** Bytes of the tarball, and of what is in it. */
	size: number;
	unpackedSize: number;
}

/** The part of `npm pack --json`'s answer that is used here. */
type PackReport = Array<
	Pick<Tarball, 'name' | 'size' | 'unpackedSize'> & {
		filename: string;
		files: Array<{ path: string }>;
	}
>;

/** Packs the package in a folder into another one, as publishing would. */
export async function pack(source: string, destination: string): Promise<Tarball> {
	// What npm runs before packing belongs to publishing; everything is built already.
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
	const [{ filename, name, files, size, unpackedSize }] = JSON.parse(
		await npm(args, source),
	) as PackReport;
	const file = join(destination, filename);
	return { file, name, files: files.map(({ path }) => path), size, unpackedSize };
}

/** Builds the package into dist. */
export async function build(): Promise<void> {
	await step('Building the package', () => npm(['run', 'build'], ROOT));
}

/** Builds the package and packs it into the given folder. */
export async function buildTarball(folder: string): Promise<Tarball> {
	await build();
	return await pack(ROOT, folder);
}
