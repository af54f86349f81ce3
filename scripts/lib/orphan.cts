import { execFileSync } from 'node:child_process';

const CHECK_INTERVAL = 1_000;

/** The process above the given one, or undefined where that cannot be found out. */
function parentOf(pid: number): number | undefined {
	try {
		return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
	} catch {
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Ends this program when tsx, npm's shell or npm above it is gone. A signal to one of them alone does not come this far
 * down and would leave this program, n8n and the simulators running.
 */
export function endWithNpm(): void {
	if (process.env.npm_lifecycle_event === undefined) return;
	const runner = process.ppid;
	const shell = parentOf(runner);
	const npm = shell && parentOf(shell);
	const above = [runner, shell, npm].filter((pid) => pid !== undefined);
	setInterval(() => {
		if (!above.every(isAlive)) process.exit(1);
	}, CHECK_INTERVAL).unref();
}
