import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nInstall } from './n8nInstall.cjs';
import { start, tail, type OwnProcess } from './processes.cjs';

/** The first start creates the database, which takes a slow computer a minute or more, ms. */
const START_TIMEOUT = 300_000;
const POLL_INTERVAL = 250;

/** The log of an n8n, in its folder. */
export const LOG_FILE = 'n8n.log';

/** The kinds of process that n8n consists of in queue mode; `start` is the main one, and all there is in regular mode. */
export type N8nCommand = 'start' | 'worker' | 'webhook';

/** A process of n8n that is to be started. */
export interface N8nLaunch {
	command: N8nCommand;
	/** With all that it needs in it; its log goes there too. */
	folder: string;
	env: NodeJS.ProcessEnv;
	/** Where it answers once it is ready. */
	url: string;
}

/** A process of n8n that answers, or has ended since. */
export interface LaunchedN8n extends OwnProcess {
	/** Settles when it has ended, with how. */
	ended: Promise<string>;
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

/**
 * Starts a process of n8n in a folder that has all it needs, and waits until it answers.
 *
 * @throws an Error with the end of its log when it does not start.
 */
export async function launchN8n(
	{ node, program }: N8nInstall,
	{ command, folder, env, url }: N8nLaunch,
): Promise<LaunchedN8n> {
	const logFile = join(folder, LOG_FILE);
	const output = openSync(logFile, 'a');
	const guard = join(__dirname, 'dieWithParent.js');
	const { child, kill } = start(node.executable, ['--require', guard, program, command], {
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
