import { createServer } from 'node:http';
import { atExit } from './cleanup.cjs';
import type { RunningN8n } from './n8nProcess.cjs';
import { freePort, LOOPBACK } from './ports.cjs';

/**
 * Lets the tests, which run in a process of their own, restart what this process has started of n8n.
 *
 * @param processes by their names, e.g. `main`
 * @returns the address; a request for `/main/SIGTERM` or `/main/SIGKILL` there is answered when that process is up again.
 */
export async function remoteControl(processes: Record<string, RunningN8n>): Promise<string> {
	const port = await freePort();
	const server = createServer((request, response) => {
		const [, name, signal] = String(request.url).split('/');
		processes[name].restart(signal === 'SIGKILL' ? 'SIGKILL' : 'SIGTERM').then(
			() => response.end('up again'),
			(error: Error) => response.writeHead(500).end(error.message),
		);
	});
	await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
	atExit(() => server.close());
	return `http://${LOOPBACK}:${port}`;
}
