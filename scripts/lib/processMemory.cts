import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The direct children of this program that run now (Linux only). */
export function childProcesses(): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => parentOf(pid) === process.pid);
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

function parentOf(pid: number): number | undefined {
	try {
		// The name in brackets may hold anything, so the fields are counted from the last bracket.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
		return Number(fields?.[1]);
	} catch {
		return undefined;
	}
}
