// Plain JavaScript without dependencies: this runs before anything is installed.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const OLDEST_NODE = 20;
const root = join(__dirname, '..');

function packagesIn(lockFile) {
	try {
		return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/** npm records what it installed in node_modules. Contents are compared, since a checkout changes file times. */
function isUpToDate() {
	const wanted = packagesIn('package-lock.json');
	const installed = packagesIn('node_modules/.package-lock.json');
	if (!wanted || !installed) return false;
	return Object.entries(wanted).every(([path, { integrity, optional }]) => {
		if (path === '') return true;
		const found = installed[path];
		return found ? found.integrity === integrity : optional;
	});
}

function installAll() {
	console.log('Installing the development dependencies (npm ci, one to three minutes) ...');
	const started = Date.now();
	const npm = process.env.npm_execpath;
	const [command, args] = npm?.endsWith('npm-cli.js')
		? [process.execPath, [npm, 'ci']]
		: ['npm', ['ci']];
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) {
		console.error(error?.message ?? `npm ci ended with status ${status}. See its output above.`);
		process.exit(status || 1);
	}
	console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
	console.error(`Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}.`);
	process.exit(1);
}
if (!isUpToDate()) installAll();
