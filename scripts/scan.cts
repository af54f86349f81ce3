import { join } from 'node:path';
import { unpack } from './lib/installPackage.cjs';
import { main } from './lib/main.cjs';
import { ROOT } from './lib/paths.cjs';
import { say, step } from './lib/progress.cjs';
import { buildTarball } from './lib/tarball.cjs';
import { temporaryFolder } from './lib/temporaryFolder.cjs';

/** The module behind `npx @n8n/scan-community-package`, whose command takes published packages only. */
const SCANNER = '@n8n/scan-community-package/scanner/scanner.mjs';

interface Scanner {
	SOURCE_FILE_PATTERNS: string[];
	analyzePackage(
		folder: string,
		patterns?: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}

/** All that may be published. */
const PUBLISHED = /^(dist\/.+|README\.md|LICENSE\.md|CHANGELOG\.md|package\.json)$/;

/** The same two looks as n8n's own check of a published package: at the sources and at what was packed. */
async function findings(): Promise<string[]> {
	const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(SCANNER)) as Scanner;
	const folder = temporaryFolder().path;
	const tarball = await buildTarball(folder);
	const unpacked = join(folder, 'package');
	await unpack(tarball, unpacked);

	const scans = [
		await step("n8n's scanner over the sources", () => analyzePackage(ROOT, SOURCE_FILE_PATTERNS)),
		await step("n8n's scanner over the packed package", () => analyzePackage(unpacked)),
	];
	return [
		...scans
			.filter(({ passed }) => !passed)
			.map(({ message, details }) => `${message}\n${details ?? ''}`),
		...tarball.files
			.filter((file) => !PUBLISHED.test(file))
			.map((file) => `The package must not hold ${file}`),
	];
}

main(async () => {
	const found = await findings();
	say(found.length === 0 ? 'Nothing found.' : `\n${found.join('\n')}`);
	return found.length === 0 ? 0 : 1;
});
