import { createHash, createPrivateKey, type KeyObject } from 'crypto';
import { CredentialError } from '../errors';
import { BoundedCache } from './boundedCache';
import { excessOf, isExpensiveToOpen } from './keyCost';
import { MOST_PEM_CHARACTERS, pemBlocks, type PemBlock } from './pem';

/** A private key as a user pastes it. */
export interface PrivateKeySettings {
	/** PEM: PKCS#8, PKCS#1 or passphrase-protected, in any form that `pemBlocks` reads. */
	pem: string;
	/** Empty for a key without one. */
	passphrase: string;
}

/** RS256, RS384 and RS512 ask for keys of this size or more (RFC 7518, section 3.3). */
const SHORTEST_KEY_BITS = 2048;

const UNREADABLE = 'cannot be read. It seems to be cut off or changed: paste it again, completely';

/** What came of reading a key: the key, or what is wrong with it as the rest of a sentence. */
type Reading = { key: KeyObject } | { problem: string };

const readings = new BoundedCache<Reading>(32);

/**
 * Reads an RSA private key. Reading a 4096-bit key takes about as long as signing with it, so what came of it is kept, good or bad.
 *
 * @throws CredentialError with one sentence on what is wrong with the key, which it never quotes
 */
export function readPrivateKey({ pem, passphrase }: PrivateKeySettings): KeyObject {
	if (pem.length > MOST_PEM_CHARACTERS) {
		throw unusable('has more than 64 KB, which no key has. Paste the private key only');
	}
	const id = createHash('sha256').update(`${pem}\n${passphrase}`).digest('hex');
	const reading = readings.getOrMake(id, () => readKey(pem, passphrase));
	if ('key' in reading) return reading.key;
	throw unusable(reading.problem);
}

/** A key's text without what does not matter in it, so that one key is one text however its line breaks were pasted. */
export function comparablePem(pem: string): string {
	return pem.replace(/\\[rn]|\s/g, '');
}

function readKey(pem: string, passphrase: string): Reading {
	const blocks = pemBlocks(pem);
	const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY')) ?? blocks[0];
	const problem = problemOfBlock(block, passphrase);
	if (problem) return { problem };
	const key = tryParse(block.text, passphrase);
	if (key) {
		const problemOfRead = problemOfKey(key);
		return problemOfRead ? { problem: problemOfRead } : { key };
	}
	return {
		problem: block.isEncrypted
			? "cannot be opened with the 'Passphrase' of the credential. Check the passphrase, and that the key is complete"
			: UNREADABLE,
	};
}

/** What can be told before the key is opened. */
function problemOfBlock(block: PemBlock | undefined, passphrase: string): string | undefined {
	if (!block) {
		return 'is not in PEM form. Paste the whole file, from -----BEGIN to the dashes behind END';
	}
	const { label, isEncrypted, content } = block;
	if (label === 'OPENSSH PRIVATE KEY') {
		return 'is in OpenSSH form. Convert a copy of it with: ssh-keygen -p -m PEM -f <file>';
	}
	if (!label.endsWith('PRIVATE KEY')) {
		return `is a ${label.toLowerCase()}, not a private key. Paste the private part of the pair`;
	}
	if (isEncrypted && !passphrase) {
		return "is protected by a passphrase. Enter it in the field 'Passphrase'";
	}
	// With a passphrase in the older form there is one round, and nothing to look at.
	const isExpensive = block.text.includes('DEK-Info') ? false : isExpensiveToOpen(content);
	if (isExpensive === undefined) return UNREADABLE;
	if (isExpensive) {
		return 'is protected with so many rounds that opening it would hold up n8n. Protect a copy of it with fewer: openssl pkcs8 -topk8 -iter 600000';
	}
	return undefined;
}

function problemOfKey(key: KeyObject): string | undefined {
	if (key.asymmetricKeyType !== 'rsa') {
		return `is not an RSA key but of type ${key.asymmetricKeyType}. Create an RSA key pair`;
	}
	const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
	if (bits < SHORTEST_KEY_BITS) {
		return `has ${bits} bits and at least ${SHORTEST_KEY_BITS} are needed. Create a longer one`;
	}
	return excessOf(key);
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
