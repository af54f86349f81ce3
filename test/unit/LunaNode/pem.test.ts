import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import type { TextField } from '../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../nodes/shared/operations/kinds';
import { fixture } from '../../support/fixtures.cjs';
import { operationOf } from '../../support/operations.cjs';

const pkcs8 = fixture('keys/test-rsa-private.pem');
const pkcs1 = fixture('keys/test-rsa-private.pkcs1.pem');
const field = operationOf(LUNANODE, 'email/domain-dkim-set').operation.fields?.find(
	({ name }) => name === 'private_key',
) as TextField;

const short = generateKeyPairSync('rsa', { modulusLength: 1024 })
	.privateKey.export({ type: 'pkcs8', format: 'pem' })
	.toString();

const sent = (pem: string) => {
	const checked = checkField(field, pem, 'UTC');
	if ('problem' in checked) throw new Error(checked.problem.message);
	return String(checked.value);
};

it('asks for the DKIM key in an input that hides it, which has one line', () => {
	expect(propertyFor(field).typeOptions).toEqual({ password: true });
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
	const checked = checkField(field, text, 'UTC');
	expect(checked).toEqual({
		problem: {
			message: "The 'Private Key' field is not a private key in PEM form",
			description: expect.stringMatching(/^Enter the whole PEM file/),
		},
	});
	expect(JSON.stringify(checked)).not.toContain('geheim');
});
