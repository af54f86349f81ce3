import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string =>
	readFileSync(join(__dirname, '../../test/fixtures/keys', name), 'utf8');

/** A public throw-away key pair, for the demo accounts of the simulators. */
export const demoRsaKey = {
	publicKey: read('test-rsa-public.pem'),
	privateKey: read('test-rsa-private.pem'),
};
