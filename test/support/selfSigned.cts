import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CERTIFICATE_KEY, makeCertificate } from './certificates.cjs';

/** A server with a certificate that n8n does not trust. */
export async function startSelfSigned(): Promise<{ url: string; close(): Promise<void> }> {
	const cert = makeCertificate({ subject: 'localhost', issuer: 'localhost' });
	const server = createServer({ key: CERTIFICATE_KEY, cert }, (_incoming, outgoing) =>
		outgoing.end('{}'),
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `https://localhost:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
