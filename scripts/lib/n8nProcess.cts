import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackage } from './installPackage.cjs';
import { n8nEnvironment, type N8nPorts } from './n8nEnvironment.cjs';
import type { N8nInstall } from './n8nInstall.cjs';
import { freePort, LOOPBACK } from './ports.cjs';
import { start, tail, type OwnProcess } from './processes.cjs';
import type { Tarball } from './tarball.cjs';
import { temporaryFolder } from './temporaryFolder.cjs';

/** The first start creates the database, which takes a slow computer a minute or more, ms. */
const START_TIMEOUT = 300_000;
const POLL_INTERVAL = 250;
/** Between the moment a port is found free and the moment n8n takes it, another program may have taken it. */
const ATTEMPTS = 3;

/** The log of an n8n, in its folder. */
export const LOG_FILE = 'n8n.log';

export interface RunningN8n {
	url: string;
	/** All that n8n keeps: its database, its settings and its log. */
	folder: string;
	/** Settles when n8n has ended, with how; after a restart this tells of the n8n before. */
	ended: Promise<string>;
	/** Ends n8n, in good order or at once, and starts it again with what it has in its folder. */
	restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
	/** Ends n8n and removes its folder. */
	stop(): void;
}

async function isReady(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz/readiness`)).ok;
	} catch {
		return false;
	}
}

/** @throws an Error as soon as n8n has ended, or when it takes too long. */
async function whenReady(url: string, ended: Promise<string>): Promise<void> {
	const deadline = Date.now() + START_TIMEOUT;
	let reason: string | undefined;
	void ended.then((how) => (reason = how));
	while (!(await isReady(url))) {
		if (Date.now() > deadline) reason ??= 'it was not ready in time';
		if (reason !== undefined) throw new Error(reason);
		await sleep(POLL_INTERVAL);
	}
}

/** Starts n8n in a folder that has all it needs, and waits until it answers. */
async function launch(
	{ node, program }: N8nInstall,
	folder: string,
	env: NodeJS.ProcessEnv,
	url: string,
): Promise<OwnProcess & { ended: Promise<string> }> {
	const logFile = join(folder, LOG_FILE);
	const output = openSync(logFile, 'a');
	const guard = join(__dirname, 'dieWithParent.js');
	const { child, kill } = start(node.executable, ['--require', guard, program, 'start'], {
		cwd: folder,
		env,
		stdio: ['ignore', output, output, 'pipe'],
	});
	closeSync(output);

	const ended = new Promise<string>((resolve) => {
		child.on('error', (error) => resolve(error.message));
		child.on('exit', (code, signal) => resolve(`it ended with ${code ?? signal}`));
	});
	try {
		await whenReady(url, ended);
	} catch (error) {
		const end = tail(readFileSync(logFile, 'utf8'));
		kill();
		throw new Error(`n8n did not start: ${(error as Error).message}. The end of its log:\n${end}`);
	}
	return { child, kill, ended };
}

async function startOnPorts(
	install: N8nInstall,
	tarball: Tarball,
	ports: N8nPorts,
	settings: NodeJS.ProcessEnv,
): Promise<RunningN8n> {
	const folder = temporaryFolder();
	await installPackage(tarball, folder.path);
	const env = { ...n8nEnvironment(install.node, folder.path, ports), ...settings };
	const url = `http://${LOOPBACK}:${ports.editor}`;
	const run = async () => await launch(install, folder.path, env, url);
	let running = await run().catch((error: Error) => {
		folder.remove();
		throw error;
	});
	return {
		url,
		folder: folder.path,
		ended: running.ended,
		stop: () => {
			running.kill();
			folder.remove();
		},
		restart: async (signal) => {
			running.child.kill(signal);
			await running.ended;
			// n8n's runner for Code nodes, which a killed n8n leaves behind.
			running.kill();
			running = await run();
		},
	};
}

/**
 * Starts a fresh n8n with the packed package in it and waits until it answers.
 *
 * @param wishedPort the editor's port when it is free; 0 for any.
 * @param settings environment variables that this n8n gets besides those that every n8n here has.
 * @throws an Error with the end of n8n's log when n8n does not start.
 */
export async function startN8n(
	install: N8nInstall,
	tarball: Tarball,
	wishedPort = 0,
	settings: NodeJS.ProcessEnv = {},
): Promise<RunningN8n> {
	for (let attempt = 1; ; attempt++) {
		const ports = { editor: await freePort(wishedPort), broker: await freePort() };
		try {
			return await startOnPorts(install, tarball, ports, settings);
		} catch (error) {
			const portTaken = error instanceof Error && error.message.includes('already in use');
			if (!portTaken || attempt === ATTEMPTS) throw error;
		}
	}
}
