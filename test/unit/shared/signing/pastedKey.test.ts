import { createPublicKey, generateKeyPairSync, type KeyObject } from 'crypto';
import { readPrivateKey } from '../../../../nodes/shared/signing/privateKey';

const PASSPHRASE = 'correct horse';
const KEYS = [1, 2, 3].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
const spki = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'pem' });

/** Freshly encrypted, so that each has another initialisation vector and other first characters. */
function encrypted(key: KeyObject, cipher: string): string {
	return key.export({ type: 'pkcs1', format: 'pem', cipher, passphrase: PASSPHRASE }).toString();
}

/** Reads a fresh text each time: what is read once is remembered. */
const opens = (pem: string, key: KeyObject) =>
	spki(readPrivateKey({ pem, passphrase: PASSPHRASE })) === spki(key);

describe.each(['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des-ede3-cbc'])(
	'a PKCS#1 key under a passphrase with %s',
	(cipher) => {
		it.each([
			['with blanks', ' '],
			['with nothing', ''],
			['with literal \\n', '\\n'],
			['with literal \\r\\n', '\\r\\n'],
			['with literal \\\\n', '\\\\n'],
			['with tabs', '\t'],
		])('opens 60 times out of 60 when it is pasted into one line %s', (_how, lineBreak) => {
			const results = Array.from({ length: 60 }, (_, index) => {
				const key = KEYS[index % KEYS.length];
				return opens(encrypted(key, cipher).replace(/\n/g, lineBreak), key);
			});
			expect(results.filter(Boolean)).toHaveLength(60);
		});
	},
);

describe.each([
	['PKCS#8', KEYS[0].export({ type: 'pkcs8', format: 'pem' }).toString()],
	['PKCS#1', KEYS[0].export({ type: 'pkcs1', format: 'pem' }).toString()],
	['PKCS#1 under a passphrase', encrypted(KEYS[0], 'aes-256-cbc')],
	['PKCS#1 under a passphrase with Triple DES', encrypted(KEYS[0], 'des-ede3-cbc')],
	[
		'PKCS#8 under a passphrase',
		KEYS[0]
			.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE })
			.toString(),
	],
])('a key in %s', (_form, pem) => {
	const base64 = Buffer.from(pem).toString('base64');

	it.each([
		['in base64 as a whole', base64],
		['in base64 in lines', base64.replace(/(.{76})/g, '$1\n')],
		[
			'in base64 with line breaks of Windows',
			Buffer.from(pem.replace(/\n/g, '\r\n')).toString('base64'),
		],
		['in base64 and in quotes', `"${base64}"`],
		[
			'in base64 of a text with literal \\n',
			Buffer.from(pem.replace(/\n/g, '\\n')).toString('base64'),
		],
		['as a JSON text', JSON.stringify(pem)],
		['as a JSON text from PHP', JSON.stringify(pem).replace(/\//g, '\\/')],
		['with a byte order mark', `\uFEFF${pem}`],
		['with zero-width blanks', pem.replace(/\n/g, '\u200B\n')],
		['with blanks that do not break', pem.replace(/[\n ]/g, '\u00A0')],
		['without any white space', pem.replace(/\s/g, '')],
		['with indented lines', pem.replace(/\n/g, '\n    ')],
		['behind an openssl listing', `Bag Attributes\n    friendlyName: key\n${pem}`],
	])('opens %s', (_how, pasted) => {
		expect(opens(pasted, KEYS[0])).toBe(true);
	});
});
