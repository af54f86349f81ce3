import { join } from 'node:path';
import { unpack } from './installPackage.cjs';
import { step } from './progress.cjs';
import type { Tarball } from './tarball.cjs';
import { temporaryFolder } from './temporaryFolder.cjs';

/** The module behind `npx @n8n/scan-community-package`, whose command takes published packages only. */
const SCANNER = '@n8n/scan-community-package/scanner/scanner.mjs';

interface Scan {
	passed: boolean;
	message?: string;
	details?: string;
}

interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	analyzePackage(folder: string, patterns?: string[]): Promise<Scan>;
	findPackageRoot(folder: string, name: string): string | null;
}

/** All that may be published. */
const PUBLISHED =
	/^(dist\/.+|examples\/.+\.json|README\.md|LICENSE\.md|CHANGELOG\.md|package\.json)$/;

const complaints = ({ passed, message, details }: Scan): string[] =>
	passed ? [] : [`${message}\n${details ?? ''}`];

/**
 * The same two looks as n8n's own check of a published package: at the sources in the repository and at what was packed.
 *
 * @param repository where the scanner looks for the folder with the package's name
 * @returns what was found, empty when all is well.
 */
export async function scan(tarball: Tarball, repository: string): Promise<string[]> {
	const scanner = (await import(SCANNER)) as Scanner;
	const sources = scanner.findPackageRoot(repository, tarball.name);
	if (sources === null) return [`The scanner finds no sources of ${tarball.name}`];
	const temporary = temporaryFolder();
	const unpacked = join(temporary.path, 'package');
	await unpack(tarball, unpacked);
	const scans = [
		await step(`n8n's scanner over the sources of ${tarball.name}`, () =>
			scanner.analyzePackage(sources, scanner.SOURCE_FILE_PATTERNS),
		),
		await step(`n8n's scanner over the packed ${tarball.name}`, () =>
			scanner.analyzePackage(unpacked),
		),
	];
	temporary.remove();
	return [
		...scans.flatMap(complaints),
		...tarball.files
			.filter((file) => !PUBLISHED.test(file))
			.map((file) => `The package must not hold ${file}`),
	];
}
