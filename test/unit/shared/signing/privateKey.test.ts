import { createPublicKey, generateKeyPairSync, type KeyObject } from 'crypto';
import { readPrivateKey } from '../../../../nodes/shared/signing/privateKey';
import { fixture } from '../../../support/fixtures.cjs';

const PASSPHRASE = 'correct horse';
const pkcs8 = fixture('keys/test-rsa-private.pem');
const pkcs1 = fixture('keys/test-rsa-private.pkcs1.pem');
const publicKey = fixture('keys/test-rsa-public.pem');
const rsa = readPrivateKey({ pem: pkcs8, passphrase: '' });

const spki = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'pem' });
const encrypted = (type: 'pkcs8' | 'pkcs1') =>
	rsa.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE }).toString();

describe.each([
	['PKCS#8', pkcs8, ''],
	['PKCS#1', pkcs1, ''],
	['PKCS#8 with a passphrase', encrypted('pkcs8'), PASSPHRASE],
	['PKCS#1 with a passphrase', encrypted('pkcs1'), PASSPHRASE],
])('a private key in %s', (_form, pem, passphrase) => {
	it.each([
		['as it is', pem],
		['with CRLF', pem.replace(/\n/g, '\r\n')],
		['with literal \\n', pem.replace(/\n/g, '\\n')],
		['with literal \\r\\n', pem.replace(/\n/g, '\\r\\n')],
		['on one line with blanks', pem.replace(/\n/g, ' ')],
		['with blanks around it', `\n  ${pem}  \n`],
		['behind its public key', `${publicKey}${pem}`],
	])('can be read %s', (_how, pasted) => {
		const key = readPrivateKey({ pem: pasted, passphrase });
		expect(spki(key)).toBe(publicKey);
	});
});

it('reads an unencrypted key whose line breaks are gone altogether', () => {
	expect(spki(readPrivateKey({ pem: pkcs8.replace(/\n/g, ''), passphrase: '' }))).toBe(publicKey);
});

describe('a key that cannot be used', () => {
	const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
	const elliptic = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
	const short = pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey);
	const pss = pemOf(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey);
	const openSsh = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----';
	const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
	const cutOff = pkcs8.replace(/^(.*\n){4}/, '-----BEGIN PRIVATE KEY-----\n');

	it.each([
		['no PEM at all', 'hello', '', /not in PEM form/],
		['cut off at its end', pkcs8.slice(0, 500), '', /not in PEM form/],
		['cut off inside', cutOff, '', /cannot be read/],
		['public', publicKey, '', /is a public key, not a private key/],
		['a certificate', certificate, '', /is a certificate, not a private key/],
		['in OpenSSH form', openSsh, '', /ssh-keygen -p -m PEM/],
		['not RSA', elliptic, '', /not an RSA key but of type ec/],
		['for RSA-PSS only', pss, '', /not an RSA key but of type rsa-pss/],
		['too short', short, '', /has 1024 bits and at least 2048/],
		['locked, without a passphrase', encrypted('pkcs8'), '', /Enter it in the field 'Passphrase'/],
		['locked, with the wrong one', encrypted('pkcs8'), 'wrong', /Check the passphrase/],
		['locked in PKCS#1, with the wrong one', encrypted('pkcs1'), 'wrong', /Check the passphrase/],
	])('says so when it is %s', (_what, pem, passphrase, message) => {
		expect(() => readPrivateKey({ pem, passphrase })).toThrow(message);
	});

	it('is never quoted in the message', () => {
		const inside = cutOff.split('\n')[3];
		expect(() => readPrivateKey({ pem: cutOff, passphrase: 'pass-mark' })).toThrow(
			expect.not.objectContaining({ message: expect.stringMatching(`${inside}|pass-mark`) }),
		);
	});
});

it('parses a key once', () => {
	const [first, second] = [pkcs1, pkcs1].map((pem) => readPrivateKey({ pem, passphrase: '' }));
	expect(first).toBe(second);
});
