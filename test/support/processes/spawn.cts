import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a worker printed behind the word RESULT. */
export interface WorkerResult {
	read: number;
	error?: string;
}

/**
 * Runs a worker of this folder in a process of its own, with its time running faster.
 *
 * @param factor how many of the worker's seconds pass in one real second
 */
export async function runWorker(
	name: string,
	args: string[],
	factor: number,
): Promise<WorkerResult> {
	const preloads = [join(__dirname, 'timeLapse.js'), require.resolve('tsx/cjs')];
	const worker = spawn(
		process.execPath,
		[...preloads.flatMap((file) => ['--require', file]), join(__dirname, `${name}.cts`), ...args],
		{
			env: { ...process.env, TIME_LAPSE: String(factor), N8N_LOG_LEVEL: 'silent' },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let printed = '';
	for (const stream of [worker.stdout, worker.stderr]) {
		stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	}
	await new Promise((resolve) => worker.on('close', resolve));
	const result = /^RESULT (.+)$/m.exec(printed)?.[1];
	if (!result)
		throw new Error(`The worker ${name} ended without a result:\n${printed.slice(-2000)}`);
	return JSON.parse(result) as WorkerResult;
}
