import { loadNames } from '../../scripts/packages/load.cjs';
import { LICENSES } from '../../scripts/packages/contents.cjs';
import { manifestOf, rootManifest, sourceManifestOf } from '../../scripts/packages/manifest.cjs';
import { PACKAGES, packageName } from '../../scripts/packages/rows.cjs';
import { loadPackage } from '../support/engine/package.cjs';
import {
	assemblePackages,
	isInRepository,
	sourceText,
	type AssembledPackages,
} from '../support/packages.cjs';

let packages: AssembledPackages;
beforeAll(() => {
	packages = assemblePackages();
});

describe('the packages for one service', () => {
	it('have all nodes and credentials of the whole package between them, each once and by the same name', async () => {
		const whole = await loadPackage();
		const loaded = await Promise.all(PACKAGES.map((row) => loadNames(packages.folder(row))));
		const all = (kind: 'nodes' | 'credentials') => loaded.flatMap((names) => names[kind]).sort();
		expect(all('nodes')).toEqual(Object.keys(whole.nodes).sort());
		expect(all('credentials')).toEqual(Object.keys(whole.credentials).sort());
	});

	it('hold jose and its licence only where something is signed with it', () => {
		const holding = (file: string) =>
			PACKAGES.filter((row) => packages.files(row).includes(file)).map(({ slug }) => slug);
		expect(holding('dist/nodes/shared/signing/jwt.js')).toEqual(['moonback', 'moneyns']);
		expect(holding(LICENSES)).toEqual(['moonback', 'moneyns']);
		expect(packages.text(PACKAGES[3], LICENSES)).toMatch(
			/jose \d+\.\d+\.\d+ \(MIT\)[^]+Permission is hereby granted/,
		);
	});
});

describe.each(PACKAGES)('n8n-nodes-$slug', (row) => {
	const name = packageName(row);
	const files = () => packages.files(row);

	it('holds nothing of another service', () => {
		const others = PACKAGES.filter((other) => other !== row);
		const foreign = files().filter((file) =>
			others.some(({ slug }) =>
				file
					.toLowerCase()
					.split(/[/.-]/)
					.some((part) => part.startsWith(slug)),
			),
		);
		expect(foreign).toEqual([]);
		expect(files().filter((file) => file.endsWith('.svg'))).toHaveLength(2);
	});

	it('names itself in codex files and examples', () => {
		const naming = files().filter((file) => /^examples\/|\.node\.json$/.test(file));
		const codex = naming.filter((file) => file.endsWith('.node.json'));
		expect(codex).toHaveLength(manifestOf(row, rootManifest()).n8n.nodes.length);
		for (const file of codex) expect(packages.text(row, file)).toContain(`"${name}.`);
		expect(naming.length).toBeGreaterThan(codex.length);
		for (const file of naming) {
			expect(packages.text(row, file)).not.toContain('"n8n-nodes-signed-apis.');
		}
	});

	it('has a README with all operations, examples and no link that leads nowhere', () => {
		const readme = packages.text(row, 'README.md');
		for (const heading of [
			'Installation',
			'Operations',
			'Credentials',
			'Compatibility',
			'Resources',
			'Version history',
		]) {
			expect(readme).toContain(`\n## ${heading}\n`);
		}
		const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
		const blob =
			/^https:\/\/github\.com\/n8n-nodes-signed-apis\/n8n-nodes-signed-apis\/blob\/main\/([^#]+)/;
		for (const target of targets) {
			const local = blob.exec(target)?.[1];
			if (local !== undefined) expect([local, isInRepository(local)]).toEqual([local, true]);
			else if (!/^https:/.test(target)) expect(files()).toContain(target);
		}
		expect(targets.filter((target) => target.startsWith('examples/'))).toHaveLength(
			files().filter((file) => file.startsWith('examples/')).length,
		);
	});

	it('has no word about other services in its change log but where one point is about all', () => {
		const lines = packages
			.text(row, 'CHANGELOG.md')
			.split('\n')
			.filter((line) => / node: /.test(line));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(row.service);
	});

	it("has a folder in the repository where n8n's scanner finds its manifest and sources", () => {
		const manifest = sourceManifestOf(row, rootManifest());
		expect(JSON.parse(sourceText(row, 'package.json') ?? '')).toEqual(manifest);
		const sources = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((file) =>
			file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
		);
		expect(sources.filter((file) => sourceText(row, file) === undefined)).toEqual([]);
	});
});
