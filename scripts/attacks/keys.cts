import { integer, octets, odd, oid, pem, sequence } from '../../test/support/der.cjs';
import { reading } from './ownNodes.cjs';
import { httpRequest } from './request.cjs';
import { runFan } from './fan.cjs';
import { counted, proves, type Attack } from './attack.cjs';

const ROUNDS = 20_000_000;
const SALT = octets('0102030405060708');

/** PBES2 with PBKDF2 and AES-256-CBC (RFC 8018). */
const expensive = (label: string): string =>
	pem(
		label,
		sequence(
			sequence(
				oid('2a864886f70d01050d'),
				sequence(
					sequence(oid('2a864886f70d01050c'), sequence(SALT, integer(ROUNDS))),
					sequence(oid('60864801650304012a'), octets('00'.repeat(16))),
				),
			),
			octets('00'.repeat(64)),
		),
	);

/** PKCS#1 with a modulus of so many bits. */
const large = (bits: number): string =>
	pem(
		'RSA PRIVATE KEY',
		sequence(
			integer(0),
			...[odd(bits), BigInt(65537), odd(bits)].map(integer),
			...Array.from({ length: 5 }, () => integer(odd(1024))),
		),
	);

/** Keys that would keep n8n's one thread busy for seconds, with what they are refused for. */
const KEYS: Array<[pem: string, reason: RegExp]> = [
	[expensive('ENCRYPTED PRIVATE KEY'), /so many rounds/],
	[expensive('RSA PRIVATE KEY'), /so many rounds/],
	['-----BEGIN RSA PRIVATE KEY-----\n'.repeat(8_500), /64 KB|65,536|too long|larger/i],
	['-----BEGIN'.repeat(27_000), /64 KB|65,536|too long|larger/i],
	[`-----BEGIN PRIVATE KEY-----\n${'A\\n'.repeat(90_000)}`, /64 KB|65,536|too long|larger/i],
	[large(32_768), /16,?384/],
];

export const keys: Attack = {
	name: 'Private keys that cost seconds: 20,000,000 rounds, 272 KB, 32,768 bits (6.6)',
	who: 'M',
	against: 'MoonBack JWT, MoneyNS platform',
	run: async ({ rest, accounts }) => {
		const withKeys = accounts.filter(({ data }) => data.privateKey !== undefined);
		const items = Array.from({ length: 10 }, (_, n) => ({ n, url: '' }));
		const broken: string[] = [];
		for (const account of withKeys) {
			const good = await runFan(rest, 'keys', [reading('node', account.stored)], items);
			const refused = good.json('node').filter(({ error }) => error !== undefined);
			proves(refused.length === 0, `${account.name} does not work with its own key`);
			for (const [index, [privateKey, reason]] of KEYS.entries()) {
				const spoilt = { privateKey, passphrase: 'guess', sessionToken: '' };
				const credential = await account.variation(spoilt);
				const url = `${account.baseUrl}${account.sample.path}`;
				const run = await runFan(
					rest,
					'keys',
					[reading('node', credential), httpRequest('HTTP Request', credential, { method: 'GET' })],
					items.map((item) => ({ ...item, url })),
				);
				const answers = [...run.json('node'), ...run.json('HTTP Request')];
				const others = answers
					.map((answer) => JSON.stringify(answer))
					.filter((text) => !reason.test(text));
				broken.push(
					...others.map((text) => `${account.name}, key ${index}: ${text.slice(0, 200)}`),
				);
			}
		}
		return { tries: withKeys.length * KEYS.length * 20, broken: counted(broken) };
	},
};
