import { createHash, createPrivateKey, type KeyObject } from 'crypto';
import { CredentialError } from '../errors';
import { BoundedCache } from './boundedCache';
import { pemBlocks, type PemBlock } from './pem';

/** A private key as a user pastes it. */
export interface PrivateKeySettings {
	/** PEM: PKCS#8, PKCS#1 or passphrase-protected, with real line breaks, literal `\n`, or all on one line. */
	pem: string;
	/** Empty for a key without one. */
	passphrase: string;
}

/** RS256, RS384 and RS512 ask for keys of this size or more (RFC 7518, section 3.3). */
const SHORTEST_KEY_BITS = 2048;

const keys = new BoundedCache<KeyObject>(32);

/**
 * Reads an RSA private key. Reading a 4096-bit key takes about as long as signing with it, so keys are kept.
 *
 * @throws CredentialError with one sentence on what is wrong with the key, which it never quotes
 */
export function readPrivateKey({ pem, passphrase }: PrivateKeySettings): KeyObject {
	const id = createHash('sha256').update(`${pem}\n${passphrase}`).digest('hex');
	return keys.getOrMake(id, () => parseKey(privateBlock(pem), passphrase));
}

/** A key's text without what does not matter in it, so that one key is one text however its line breaks were pasted. */
export function comparablePem(pem: string): string {
	return pem.replace(/\\[rn]|\s/g, '');
}

function privateBlock(pem: string): PemBlock {
	const blocks = pemBlocks(pem);
	const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY')) ?? blocks[0];
	if (!block) {
		throw unusable(
			'is not in PEM form. Paste the whole file, from -----BEGIN to the dashes behind END',
		);
	}
	const { label } = block;
	if (label === 'OPENSSH PRIVATE KEY') {
		throw unusable('is in OpenSSH form. Convert a copy of it with: ssh-keygen -p -m PEM -f <file>');
	}
	if (!label.endsWith('PRIVATE KEY')) {
		throw unusable(
			`is a ${label.toLowerCase()}, not a private key. Paste the private part of the pair`,
		);
	}
	return block;
}

function parseKey({ text, isEncrypted }: PemBlock, passphrase: string): KeyObject {
	if (isEncrypted && !passphrase) {
		throw unusable("is protected by a passphrase. Enter it in the field 'Passphrase'");
	}
	const key = tryParse(text, passphrase);
	if (!key) {
		throw unusable(
			isEncrypted
				? "cannot be opened with the 'Passphrase' of the credential. Check the passphrase, and that the key is complete"
				: 'cannot be read. It seems to be cut off or changed: paste it again, completely',
		);
	}
	if (key.asymmetricKeyType !== 'rsa') {
		throw unusable(
			`is not an RSA key but of type ${key.asymmetricKeyType}. Create an RSA key pair`,
		);
	}
	const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
	if (bits < SHORTEST_KEY_BITS) {
		throw unusable(
			`has ${bits} bits and at least ${SHORTEST_KEY_BITS} are needed. Create a longer one`,
		);
	}
	return key;
}

function tryParse(text: string, passphrase: string): KeyObject | undefined {
	try {
		return createPrivateKey({ key: text, format: 'pem', passphrase: passphrase || undefined });
	} catch {
		return undefined;
	}
}

function unusable(what: string): CredentialError {
	return new CredentialError(`The 'Private Key' of the credential ${what}`);
}
