import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from './lib/main.cjs';
import { ROOT } from './lib/paths.cjs';
import { say } from './lib/progress.cjs';
import { scan } from './lib/scanner.cjs';
import { table } from './lib/table.cjs';
import { build, pack, type Tarball } from './lib/tarball.cjs';
import { assemble, sourceFolder, writeSourceFolder } from './packages/assemble.cjs';
import { loadNames } from './packages/load.cjs';
import { PACKAGES, packageName, type PackageRow } from './packages/rows.cjs';
import { workshop } from './packages/workshop.cjs';

/** Where the tarballs go. What is in them is made elsewhere, so that no linter takes it for sources. */
const FOLDER = join(ROOT, 'dist-packages');

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;

/** Makes a package, loads it as n8n does and packs it. */
async function makePackage(row: PackageRow, workplace: string): Promise<string[]> {
	const folder = join(workplace, packageName(row));
	writeSourceFolder(row, sourceFolder(row));
	assemble(row, folder);
	const { nodes, credentials } = await loadNames(folder);
	const tarball = await pack(folder, FOLDER);
	return [
		tarball.name,
		[...nodes, ...credentials].join(' '),
		String(tarball.files.length),
		kilobytes(tarball.size),
		kilobytes(tarball.unpackedSize),
		...(await findings(tarball)),
	];
}

/** What n8n's scanner says about it, when asked for: it takes as long as everything else together. */
async function findings(tarball: Tarball): Promise<string[]> {
	if (!values.scan) return [];
	const found = await scan(tarball, join(ROOT, 'packages'));
	found.forEach(say);
	return [found.length === 0 ? 'passed' : 'FAILED'];
}

const { values } = parseArgs({
	options: {
		/** Takes dist as it is. */
		'no-build': { type: 'boolean', default: false },
		scan: { type: 'boolean', default: false },
	},
});

main(async () => {
	if (!values['no-build']) await build();
	// A tarball of an earlier version must not be published again.
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER);
	const workplace = workshop();
	const rows: string[][] = [];
	for (const row of PACKAGES) rows.push(await makePackage(row, workplace));
	const head = ['Package', 'Nodes and credentials', 'Files', 'Tarball', 'Unpacked'];
	say(`\n${table([values.scan ? [...head, 'Scanner'] : head, ...rows])}`);
	return rows.some((cells) => cells.includes('FAILED')) ? 1 : 0;
});
