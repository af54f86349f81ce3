import { randomBytes } from 'node:crypto';
import type { N8nInstall } from './n8nInstall.cjs';
import type { N8nCommand } from './n8nLaunch.cjs';
import { startN8n, type RunningN8n } from './n8nProcess.cjs';
import type { Tarball } from './tarball.cjs';

/** An n8n of several processes, as it is run for many executions. Each has a folder of its own, like a container. */
export interface N8nQueue {
	/** Editor, API, polls and timers; does not take webhooks. */
	main: RunningN8n;
	workers: RunningN8n[];
	/** Each takes every webhook. */
	webhooks: RunningN8n[];
}

/**
 * A worker that was killed is noticed when its lock on the execution runs out. n8n waits 60 s for that and looks every 30 s; here
 * it is less, so that the tests need not wait. ms
 */
const STALLED = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** How many executions a worker runs at a time: twice as many at once are for both. */
export const WORKER_CONCURRENCY = 5;

/** Starts a main process, two workers and two webhook processes on the given stores. */
export async function startN8nQueue(
	install: N8nInstall,
	tarball: Tarball,
	stores: NodeJS.ProcessEnv,
): Promise<N8nQueue> {
	const common = {
		...stores,
		...STALLED,
		EXECUTIONS_MODE: 'queue',
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		// Also what a test starts by hand runs on the workers.
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
	};
	const launch = async (command: N8nCommand, own: NodeJS.ProcessEnv = {}) =>
		await startN8n(install, tarball, 0, { ...common, ...own }, command);
	const worker = async () =>
		await launch('worker', {
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			N8N_CONCURRENCY_PRODUCTION_LIMIT: String(WORKER_CONCURRENCY),
		});
	const webhook = async () => await launch('webhook');
	// The main process makes the tables, which the others find ready.
	const main = await launch('start');
	const [workers, webhooks] = await Promise.all([
		Promise.all([worker(), worker()]),
		Promise.all([webhook(), webhook()]),
	]);
	return { main, workers, webhooks };
}
