import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { Parameter } from '../../../nodes/LunaNode/action';
import { fieldFor } from '../../../nodes/LunaNode/parameterField';
import { findAction } from '../../../nodes/LunaNode/resources';
import { requestValues } from '../../../nodes/LunaNode/values';
import { fixture } from '../../support/fixtures.cjs';

const pkcs8 = fixture('keys/test-rsa-private.pem');
const pkcs1 = fixture('keys/test-rsa-private.pkcs1.pem');
const field = findAction('email', 'domain-dkim-set')?.required?.find(
	({ name }) => name === 'private_key',
) as Parameter;

const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
	.privateKey.export({ type: 'pkcs8', format: 'pem' })
	.toString();

const sent = (pem: string) => {
	const checked = requestValues(field, pem, true);
	if (!('values' in checked)) throw new Error(checked.message);
	return checked.values.private_key;
};

it('asks for the DKIM key in an input that hides it, which has one line', () => {
	expect(fieldFor(field).typeOptions).toEqual({ password: true });
});

it.each([
	['PKCS#8', pkcs8],
	['PKCS#1', pkcs1],
	['a short key', short],
])('sends %s with its line breaks as it is', (_, pem) => {
	expect(sent(pem)).toBe(pem);
	expect(sent(`\n${pem}\n`)).toBe(pem);
	expect(sent(pem.replace(/\n/g, '\r\n'))).toBe(pem.replace(/\n/g, '\r\n').trim() + '\n');
});

it.each([
	['PKCS#8', pkcs8],
	['PKCS#1', pkcs1],
	['a short key', short],
])('gives %s back the line breaks that pasting drops', (_, pem) => {
	for (const lost of ['', ' ', '\\n']) {
		expect(sent(pem.replace(/\n/g, lost))).toBe(pem);
	}
	expect(() => createPrivateKey(sent(pem.replace(/\n/g, '')))).not.toThrow();
});

it.each([
	['PKCS#8', pkcs8],
	['PKCS#1', pkcs1],
])('sends %s as PEM that was pasted in base64 as a whole', (_, pem) => {
	const base64 = Buffer.from(pem).toString('base64');
	expect(sent(base64)).toBe(pem);
	expect(sent(base64.replace(/(.{76})/g, '$1\n'))).toBe(pem);
});

it.each([
	['text', 'geheim'],
	['a file of more than 64 KB', `${pkcs8}${'x'.repeat(65_536)}`],
	['a key without its first and last line', pkcs8.split('\n').slice(1, -2).join('\n')],
	['a key that is cut off', pkcs8.slice(0, 400)],
	['a public key', fixture('keys/test-rsa-public.pem')],
	['one line that is no key', '-----BEGIN PRIVATE KEY-----geheim-----END PRIVATE KEY-----'],
])('refuses %s and does not repeat it', (_, text) => {
	const checked = requestValues(field, text, true);
	expect(checked).toEqual({
		message: "The 'Private Key' field has a value that cannot be right",
		advice: expect.stringMatching(/^Enter the whole PEM file/),
	});
	expect(JSON.stringify(checked)).not.toContain('geheim');
});
