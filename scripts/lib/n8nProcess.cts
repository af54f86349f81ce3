import { installPackage } from './installPackage.cjs';
import { n8nEnvironment, type N8nPorts } from './n8nEnvironment.cjs';
import type { N8nInstall } from './n8nInstall.cjs';
import { launchN8n, type N8nCommand } from './n8nLaunch.cjs';
import { freePort, LOOPBACK } from './ports.cjs';
import type { Tarball } from './tarball.cjs';
import { temporaryFolder } from './temporaryFolder.cjs';

/** Between the moment a port is found free and the moment n8n takes it, another program may have taken it. */
const ATTEMPTS = 3;

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

async function startOnPorts(
	install: N8nInstall,
	tarball: Tarball,
	ports: N8nPorts,
	settings: NodeJS.ProcessEnv,
	command: N8nCommand,
): Promise<RunningN8n> {
	const folder = temporaryFolder();
	await installPackage(tarball, folder.path);
	const env = { ...n8nEnvironment(install, folder.path, ports), ...settings };
	const url = `http://${LOOPBACK}:${ports.editor}`;
	const run = async () => await launchN8n(install, { command, folder: folder.path, env, url });
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
 * @param command another kind of process than the main one, where n8n is several.
 * @throws an Error with the end of n8n's log when n8n does not start.
 */
export async function startN8n(
	install: N8nInstall,
	tarball: Tarball,
	wishedPort = 0,
	settings: NodeJS.ProcessEnv = {},
	command: N8nCommand = 'start',
): Promise<RunningN8n> {
	for (let attempt = 1; ; attempt++) {
		const ports = { editor: await freePort(wishedPort), broker: await freePort() };
		try {
			return await startOnPorts(install, tarball, ports, settings, command);
		} catch (error) {
			const portTaken = error instanceof Error && error.message.includes('already in use');
			if (!portTaken || attempt === ATTEMPTS) throw error;
		}
	}
}
