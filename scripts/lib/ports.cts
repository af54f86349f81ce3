import { createServer, type AddressInfo } from 'node:net';

/** Loopback only: neither n8n nor a simulator is for anybody else. */
export const LOOPBACK = '127.0.0.1';

/** A port that is free now: the wished one, or any other when that is taken. 0 wishes for any. */
export async function freePort(wished = 0): Promise<number> {
	const server = createServer();
	return await new Promise((resolve, reject) => {
		server.on('error', (error: NodeJS.ErrnoException) => {
			if (wished !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
				resolve(freePort());
			} else {
				reject(error);
			}
		});
		server.listen(wished, LOOPBACK, () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
