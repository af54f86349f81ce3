import { constants } from 'node:os';

type Cleanup = () => void;

const pending = new Set<Cleanup>();

/**
 * Has a synchronous cleanup run when this program ends, however it ends short of SIGKILL.
 *
 * @returns a function that runs the cleanup now, at most once.
 */
export function atExit(cleanup: Cleanup): Cleanup {
	pending.add(cleanup);
	return () => {
		if (pending.delete(cleanup)) cleanup();
	};
}

process.on('exit', () => {
	for (const cleanup of [...pending].reverse()) cleanup();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
