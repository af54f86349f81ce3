import { run } from './processes.cjs';

/**
 * Runs npm: the one that runs this script where there is one, else the one on the PATH.
 *
 * @returns its standard output.
 */
export async function npm(args: string[], cwd: string): Promise<string> {
	const cli = process.env.npm_execpath;
	if (cli?.endsWith('npm-cli.js')) return await run(process.execPath, [cli, ...args], { cwd });
	return await run('npm', args, { cwd });
}

/** Installs a folder's locked dependencies without running any install script. */
export async function npmCi(cwd: string): Promise<void> {
	await npm(['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], cwd);
}

/** Installs what a folder's package.json names, in the newest versions that fit, without running any install script. */
export async function npmInstall(cwd: string): Promise<void> {
	await npm(['install', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], cwd);
}
