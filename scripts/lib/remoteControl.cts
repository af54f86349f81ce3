import { createServer } from 'node:http';
import { atExit } from './cleanup.cjs';
import type { RunningN8n } from './n8nProcess.cjs';
import { freePort, LOOPBACK } from './ports.cjs';

/**
 * Lets the tests, which run in a process of their own, restart the n8n that this process has started.
 *
 * @returns the address; a request for `/SIGTERM` or `/SIGKILL` there is answered when n8n is up again.
 */
export async function remoteControl(n8n: RunningN8n): Promise<string> {
	const port = await freePort();
	const server = createServer((request, response) => {
		const signal = request.url === '/SIGKILL' ? 'SIGKILL' : 'SIGTERM';
		n8n.restart(signal).then(
			() => response.end('up again'),
			(error: Error) => response.writeHead(500).end(error.message),
		);
	});
	await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
	atExit(() => server.close());
	return `http://${LOOPBACK}:${port}`;
}
