const { readFile, rm, writeFile } = require('node:fs/promises');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src, watch } = require('gulp');

const DIST = 'dist';

// The only module that imports jose. What ships has no runtime dependencies (n8n's installer would not install them),
// so jose is bundled into this module, tree-shaken to the few functions it uses.
const MODULE_WITH_JOSE = 'nodes/shared/signing/jwt';

async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

async function compile() {
	const tsc = require.resolve('typescript/bin/tsc');
	try {
		await promisify(execFile)(process.execPath, [tsc, '--project', 'tsconfig.json']);
	} catch (error) {
		throw new Error(`TypeScript found mistakes:\n${error.stdout || error.message}`);
	}
}

async function bundleJose() {
	const { metafile } = await esbuild.build({
		metafile: true,
		entryPoints: [`${MODULE_WITH_JOSE}.ts`],
		outfile: `${DIST}/${MODULE_WITH_JOSE}.js`,
		bundle: true,
		plugins: [ownModulesStayOutside],
		platform: 'node',
		format: 'cjs',
		target: 'es2019',
		treeShaking: true,
		legalComments: 'inline',
	});
	await listLicenses(Object.keys(metafile.inputs));
}

/** Writes down the licence of each package that has a file in the bundle, as such licences ask. */
async function listLicenses(bundled) {
	const packages = bundled.flatMap(
		(file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
	);
	const parts = [...new Set(packages)].sort().map(async (name) => {
		const { version, license } = require(`./node_modules/${name}/package.json`);
		const text = await readFile(`node_modules/${name}/LICENSE.md`, 'utf8');
		return `## ${name} ${version} (${license})\n\nBundled into ${DIST}/${MODULE_WITH_JOSE}.js.\n\n${text.trim()}\n`;
	});
	const all = await Promise.all(parts);
	await writeFile(`${DIST}/THIRD-PARTY-LICENSES.md`, `# Third-party licences\n\n${all.join('\n')}`);
}

/** Our own modules must be one instance per process, so the bundle requires them like any other file of dist does. */
const ownModulesStayOutside = {
	name: 'own-modules-stay-outside',
	setup(bundle) {
		bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) =>
			importer.replaceAll('\\', '/').endsWith(`${MODULE_WITH_JOSE}.ts`)
				? { path, external: true }
				: undefined,
		);
	},
};

function copyIcons() {
	return src('icons/**/*.svg', { base: '.', encoding: false }).pipe(dest(DIST));
}

function copyCodexAndSchemas() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], { base: '.' }).pipe(
		dest(DIST),
	);
}

const build = series(clean, compile, parallel(bundleJose, copyIcons, copyCodexAndSchemas));

exports.clean = clean;
exports.build = build;
exports.watch = () =>
	watch(['credentials/**', 'nodes/**', 'icons/**'], { ignoreInitial: false }, build);
exports.default = build;
