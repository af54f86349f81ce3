import { endWithNpm } from './orphan.cjs';

/**
 * Runs a script's work and ends the program with the status that the work returns: also when simulators or sockets are
 * still open, which end with it.
 */
export function main(work: () => Promise<number>): void {
	if (process.platform === 'win32') {
		process.stderr.write('This runs on Linux and macOS; on Windows, use WSL.\n');
		process.exit(1);
	}
	endWithNpm();
	work().then(
		(status) => process.exit(status),
		(error: unknown) => {
			process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
			process.exit(1);
		},
	);
}
