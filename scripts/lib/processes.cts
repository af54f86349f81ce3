import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { atExit } from './cleanup.cjs';

/** Lines of a command's output that its failure shows. */
const TAIL_LINES = 40;

/** The last lines of a text. */
export const tail = (text: string): string =>
	text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');

export interface OwnProcess {
	child: ChildProcess;
	/** Ends the process and everything that it started, at once. */
	kill(): void;
}

/** Starts a program in a process group of its own, which goes away with this program at the latest. */
export function start(command: string, args: string[], options: SpawnOptions): OwnProcess {
	const child = spawn(command, args, { ...options, detached: true });
	const kill = atExit(() => {
		try {
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
		} catch {
			// The group is gone already.
		}
	});
	return { child, kill };
}

export interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to standard output.
 * @throws an Error with the end of its output when it does not end with status 0.
 */
export async function run(
	command: string,
	args: string[],
	options: CommandOptions,
): Promise<string> {
	const { cwd, env } = options;
	const { child, kill } = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let stdout = '';
	let all = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		all += text;
	});
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		all += text;
	});
	try {
		const status = await new Promise<number | string | null>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (code, signal) => resolve(code ?? signal));
		});
		if (status === 0) return stdout;
		throw new Error(`"${[command, ...args].join(' ')}" ended with ${status}:\n${tail(all)}`);
	} finally {
		kill();
	}
}
