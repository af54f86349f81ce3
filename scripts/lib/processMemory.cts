import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The process that this program has started to run another program (Linux only).
 *
 * @param program a path from its command line.
 * @throws an Error when none runs now.
 */
export function childRunning(program: string): number {
	const pid = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.find((candidate) => parentOf(candidate) === process.pid && runs(candidate, program));
	if (pid === undefined) throw new Error(`${program} does not run`);
	return pid;
}

/** Forgets a process's highest memory use so far. */
export function resetPeakMemory(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The highest resident memory of a process since the last reset, in MB. */
export function peakMemory(pid: number): number {
	const [, kilobytes] =
		/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Number(kilobytes) / 1024;
}

function runs(pid: number, program: string): boolean {
	return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(program);
}

function parentOf(pid: number): number | undefined {
	try {
		// The name in brackets may hold anything, so the fields are counted from the last bracket.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
		return Number(fields?.[1]);
	} catch {
		return undefined;
	}
}
