import type { KeyObject } from 'crypto';
import { derSequence, derValues, INTEGER, significantBytes, type DerValue } from './der';

/** Far above what anybody uses; a signature of such a key takes about a second of one processor. */
const MOST_KEY_BITS = 16_384;

/** FIPS 186-5 allows no public exponent of more bits. */
const MOST_EXPONENT_BITS = 256;

/** Rounds of PBKDF2 and its like: half a second, in which n8n does nothing else. OWASP advises some 600,000. */
const MOST_ROUNDS = 1_000_000;

/** N × r × p of scrypt. OpenSSL writes 16,384 × 8 × 1. */
const MOST_SCRYPT_COST = 1_048_576;

/** Object identifier 1.3.6.1.4.1.11591.4.11 (RFC 7914), as in DER. */
const SCRYPT = '2b06010401da47040b';

/**
 * Whether opening a key would hold up the whole process. Its rounds stand in the clear before the encrypted part (RFC 8018: PBES1 and
 * PBES2), and whoever made the key has chosen them.
 *
 * @param der what stands in the PEM block, of whatever kind its label says: OpenSSL goes by what it finds inside
 * @returns undefined for what is no DER, and so no key
 */
export function isExpensiveToOpen(der: Buffer): boolean | undefined {
	const outermost = derValues(der);
	const [algorithm] = derSequence(outermost?.[0]) ?? [];
	if (!algorithm) return undefined;
	const [, parameters] = derSequence(algorithm) ?? [];
	return costsTooMuch(derSequence(parameters) ?? [], false, 0);
}

/** Looks at the numbers on every level: for PBES2 they are in an algorithm inside of the algorithm. */
function costsTooMuch(values: DerValue[], isScrypt: boolean, depth: number): boolean {
	const numbers = values.filter(({ tag }) => tag === INTEGER).map(toNumber);
	if (isScrypt) {
		return numbers.slice(0, 3).reduce((cost, number) => cost * number, 1) > MOST_SCRYPT_COST;
	}
	if (numbers.some((number) => number > MOST_ROUNDS)) return true;
	const scrypt = values.some(({ content }) => content.toString('hex') === SCRYPT);
	return (
		depth < 4 && values.some((value) => costsTooMuch(derSequence(value) ?? [], scrypt, depth + 1))
	);
}

function toNumber(value: DerValue): number {
	const bytes = significantBytes(value);
	return bytes.length > 6 ? Infinity : bytes.length && bytes.readUIntBE(0, bytes.length);
}

/**
 * Whether signing with an RSA key would take longer than with any key that is in use.
 *
 * @returns what is wrong with the key, to stand behind "The key"; undefined for nothing
 */
export function excessOf(key: KeyObject): string | undefined {
	const { modulusLength = 0, publicExponent = BigInt(0) } = key.asymmetricKeyDetails ?? {};
	if (modulusLength > MOST_KEY_BITS) {
		return `has ${modulusLength} bits and at most ${MOST_KEY_BITS} are supported. Create a shorter one`;
	}
	const numbers = derSequence(derValues(key.export({ type: 'pkcs1', format: 'der' }))?.[0]) ?? [];
	const bytes = Math.max(...numbers.map((value) => significantBytes(value).length));
	if (bytes * 8 > modulusLength + 7 || publicExponent.toString(2).length > MOST_EXPONENT_BITS) {
		return 'has an exponent that no usual RSA key has. Create a new one';
	}
	return undefined;
}
