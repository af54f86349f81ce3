import { createPrivateKey, createPublicKey, createSign } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { der, integer, oid, pem, sequence } from './der.cjs';
import { fixture } from './fixtures.cjs';

const KEY = fixture('keys/test-rsa-private.pem');
const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), Buffer.from('0500', 'hex'));
const LOCALHOST = sequence(
	der(0x31, [sequence(oid('550403'), der(0x0c, Buffer.from('localhost')))]),
);

/** A certificate that nobody but itself vouches for (RFC 5280). */
function certificate(): string {
	const time = (year: number) => der(0x17, Buffer.from(`${year % 100}0101000000Z`));
	const key = createPublicKey(createPrivateKey(KEY)).export({ type: 'spki', format: 'der' });
	const validity = sequence(time(2020), time(2049));
	const signed = sequence(integer(1), SHA256_WITH_RSA, LOCALHOST, validity, LOCALHOST, key);
	const signature = createSign('sha256').update(signed).sign(KEY);
	const bits = der(0x03, [Buffer.from([0]), signature]);
	return pem('CERTIFICATE', sequence(signed, SHA256_WITH_RSA, bits));
}

/** A server with a certificate that n8n does not trust. */
export async function startSelfSigned(): Promise<{ url: string; close(): Promise<void> }> {
	const server = createServer({ key: KEY, cert: certificate() }, (_incoming, outgoing) =>
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
