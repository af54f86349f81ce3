import { createPrivateKey } from 'crypto';
import { readPrivateKey } from '../../../../nodes/shared/signing/privateKey';
import { integer, octets, odd, oid, pem, sequence } from '../../../support/der.cjs';
import { fixture } from '../../../support/fixtures.cjs';

// So that opening a key can be counted.
jest.mock('crypto', () => {
	const actual = jest.requireActual<typeof import('crypto')>('crypto');
	return { ...actual, createPrivateKey: jest.fn(actual.createPrivateKey) };
});
const open = jest.mocked(createPrivateKey);
beforeEach(() => open.mockClear());

const PBES2 = oid('2a864886f70d01050d');
const PBKDF2 = oid('2a864886f70d01050c');
const SCRYPT = oid('2b06010401da47040b');
const PBE_SHA1_3DES = oid('2a864886f70d010c0103');
const AES_256_CBC = sequence(oid('60864801650304012a'), octets('00'.repeat(16)));
const SALT = octets('0102030405060708');
const HMAC_SHA512 = sequence(oid('2a864886f70d020b'), Buffer.from('0500', 'hex'));

const locked = (algorithm: Buffer) => sequence(algorithm, octets('00'.repeat(64)));
const pbes2 = (kdf: Buffer) => locked(sequence(PBES2, sequence(kdf, AES_256_CBC)));
const pbkdf2 = (rounds: number, ...more: Buffer[]) =>
	pbes2(sequence(PBKDF2, sequence(SALT, integer(rounds), ...more)));
const scrypt = (n: number, r: number, p: number) =>
	pbes2(sequence(SCRYPT, sequence(SALT, integer(n), integer(r), integer(p))));
const pkcs12 = (rounds: number) => locked(sequence(PBE_SHA1_3DES, sequence(SALT, integer(rounds))));

const read = (text: string, passphrase = 'guess') => readPrivateKey({ pem: text, passphrase });

describe('a key whose passphrase costs minutes to check', () => {
	it.each([
		['PBKDF2 with 20 million rounds', pbkdf2(20_000_000)],
		['PBKDF2 with another digest', pbkdf2(20_000_000, integer(32), HMAC_SHA512)],
		['PBKDF2 with more rounds than a number holds', pbkdf2(2 ** 60)],
		['scrypt with a large N', scrypt(2 ** 24, 8, 1)],
		['scrypt with a large p', scrypt(2 ** 14, 8, 2 ** 14)],
		['the older form of PKCS#12', pkcs12(20_000_000)],
	])('is not opened: %s', (_what, bytes) => {
		for (const label of ['ENCRYPTED PRIVATE KEY', 'PRIVATE KEY', 'RSA PRIVATE KEY']) {
			expect(() => read(pem(label, bytes))).toThrow(/so many rounds.*-iter 600000/);
		}
		expect(open).not.toHaveBeenCalled();
	});

	it.each([
		['600,000 rounds of PBKDF2', pbkdf2(600_000)],
		["OpenSSL's scrypt", scrypt(2 ** 14, 8, 1)],
		['2,048 rounds of PKCS#12', pkcs12(2048)],
	])('is opened with %s', (_what, bytes) => {
		expect(() => read(pem('ENCRYPTED PRIVATE KEY', bytes))).toThrow(/Check the passphrase/);
		expect(open).toHaveBeenCalledTimes(1);
	});

	it.each([
		['a length that is told at the end', Buffer.from('3080308006000000', 'hex')],
		['something behind the key', Buffer.concat([pbkdf2(20_000_000), Buffer.from([5])])],
	])('is not opened with %s, where the rounds might be missed', (_what, bytes) => {
		expect(() => read(pem('ENCRYPTED PRIVATE KEY', bytes))).toThrow(/cannot be read/);
		expect(open).not.toHaveBeenCalled();
	});

	it('is the same one for OpenSSL, which ends at a dash where others read on', () => {
		const cheap = pbkdf2(2048).toString('base64');
		const text = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${cheap}\n-\n${cheap}\n-----END ENCRYPTED PRIVATE KEY-----`;
		expect(() => read(text)).toThrow(/cannot be read/);
	});
});

it('does not open a key a second time that could not be opened', () => {
	const text = pem('ENCRYPTED PRIVATE KEY', pbkdf2(3000));
	for (let request = 0; request < 5; request += 1) {
		expect(() => read(text)).toThrow(/Check the passphrase/);
	}
	expect(open).toHaveBeenCalledTimes(1);
	expect(() => read(text, 'another guess')).toThrow(/Check the passphrase/);
	expect(open).toHaveBeenCalledTimes(2);
});

describe('a key of a size that nobody uses', () => {
	const rsa = (n: bigint, e: bigint, d: bigint) =>
		pem(
			'RSA PRIVATE KEY',
			sequence(
				integer(0),
				...[n, e, d].map(integer),
				...Array.from({ length: 5 }, () => integer(odd(1024))),
			),
		);
	const E = BigInt(65537);

	it.each([
		['a modulus above 16,384 bits', rsa(odd(16_392), E, odd(2048)), /16392 bits and at most 16384/],
		['a private exponent longer than that', rsa(odd(2048), E, odd(40_000)), /no usual RSA key/],
		['a public exponent of 2,000 bits', rsa(odd(2048), odd(2000), odd(2048)), /no usual RSA key/],
	])('is refused: %s', (_what, text, message) => {
		expect(() => read(text, '')).toThrow(message);
	});

	it('is taken with 2,048 bits and the usual exponents', () => {
		expect(read(rsa(odd(2048), E, odd(2048)), '').type).toBe('private');
	});

	it.each([
		['repeated first lines', '-----BEGIN RSA PRIVATE KEY-----\n'.repeat(8500)],
		['blanks', `-----BEGIN PRIVATE KEY-----${' '.repeat(70_000)}-----END PRIVATE KEY-----`],
		['a key with a long appendix', fixture('keys/test-rsa-private.pem') + 'x'.repeat(65_536)],
	])('is refused unread above 64 KB: %s', (_what, text) => {
		expect(() => read(text, '')).toThrow(/more than 64 KB/);
	});

	it('is looked for between the last first line and its end', () => {
		const key = fixture('keys/test-rsa-private.pem');
		const lines = '-----BEGIN RSA PRIVATE KEY-----\n'.repeat(1500);
		expect(read(`${lines}${key}`, '').asymmetricKeyType).toBe('rsa');
		expect(() => read(lines, '')).toThrow(/not in PEM form/);
	});
});
