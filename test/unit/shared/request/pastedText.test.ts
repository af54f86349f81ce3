import { IMonezaManagementApi } from '../../../../credentials/IMonezaManagementApi.credentials';
import { LunaNodeApi } from '../../../../credentials/LunaNodeApi.credentials';
import { MonerooApi } from '../../../../credentials/MonerooApi.credentials';
import { MoonBackApi } from '../../../../credentials/MoonBackApi.credentials';
import { MoonBackJwtApi } from '../../../../credentials/MoonBackJwtApi.credentials';
import { pastedKey } from '../../../../nodes/shared/request/pastedText';
import {
	optionalText,
	requiredSecret,
	requiredText,
} from '../../../../nodes/shared/request/settings';
import { authenticateWith } from '../../../support/authenticate.cjs';
import { fixture } from '../../../support/fixtures.cjs';

const KEY = '7|pvk_live-Ab/c+d=';

/** Ways in which people paste a key. */
const PASTED: Array<[string, string]> = [
	['as it is', KEY],
	['with blanks around it', `  ${KEY}\t\r\n`],
	['with Bearer', `Bearer ${KEY}`],
	['with bearer and two blanks', `bearer  ${KEY}`],
	['with Bearer and a line break', `Bearer\n${KEY}`],
	['with Bearer and a blank that does not break', `Bearer\u00A0${KEY}`],
	['with Token', `Token ${KEY}`],
	['as a header', `Authorization: Bearer ${KEY}`],
	['as a header without a blank', `authorization:Bearer ${KEY}`],
	['as a quoted header', `'Authorization: Bearer ${KEY}'`],
	['in quotes', `"${KEY}"`],
	['in single quotes', `'${KEY}'`],
	['in backticks', `\`${KEY}\``],
	['in the quotes of a word processor', `“${KEY}”`],
	['in quotes behind Bearer', `Bearer "${KEY}"`],
	['in quotes with Bearer', `"Bearer ${KEY}"`],
	['with Bearer twice', `Bearer Bearer ${KEY}`],
	['with a byte order mark', `\uFEFF${KEY}`],
	['with zero-width blanks', `\u200B${KEY.slice(0, 5)}\u200B${KEY.slice(5)}\u2060`],
	['with a soft hyphen', `${KEY.slice(0, 5)}\u00AD${KEY.slice(5)}`],
	['from two lines', `${KEY.slice(0, 5)}\r\n${KEY.slice(5)}`],
	['with a null byte', `${KEY}\0`],
];

it.each(PASTED)('reads a key %s', (_how, text) => {
	expect(pastedKey(text)).toBe(KEY);
});

it.each(PASTED)('is sent right: %s', async (_how, text) => {
	const url = { url: '/any' };
	const moneroo = await authenticateWith(new MonerooApi(), { secretKey: text }, url);
	expect(moneroo.headers).toEqual({ Authorization: `Bearer ${KEY}` });
	const header = await authenticateWith(new MoonBackApi(), { apiToken: text }, url);
	expect(header.headers).toEqual({ Authorization: `Bearer ${KEY}` });
	const inQuery = { apiToken: text, sendIn: 'query' };
	const query = await authenticateWith(new MoonBackApi(), inQuery, url);
	expect(new URL(query.url).searchParams.get('api_token')).toBe(KEY);
	const privateKey = fixture('keys/test-rsa-private.pem');
	const jwt = await authenticateWith(new MoonBackJwtApi(), { apiKey: text, privateKey }, url);
	const [, claims] = String(jwt.headers?.Authorization).split('.');
	expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: KEY });
});

it('signs with the key alone, whatever was pasted around it', async () => {
	jest.useFakeTimers({ now: Date.UTC(2025, 2, 5), doNotFake: ['nextTick', 'setImmediate'] });
	const plain = { apiId: 'A'.repeat(16), apiKey: 'k'.repeat(128) };
	const call = { method: 'POST' as const, url: '/api/vm/list/' };
	const { body } = await authenticateWith(new LunaNodeApi(), plain, call);
	const pasted = { apiId: `"${plain.apiId}"`, apiKey: `'\u200B${plain.apiKey}'\n` };
	expect((await authenticateWith(new LunaNodeApi(), pasted, call)).body).toEqual(body);

	const get = { url: '/api/Property/key-1' };
	const keys = { accessKey: 'key-1', secretKey: 'secret+1=' };
	const { headers } = await authenticateWith(new IMonezaManagementApi(), keys, get);
	const quoted = { accessKey: '"key-1"', secretKey: '\uFEFF`secret+1=`' };
	const signed = await authenticateWith(new IMonezaManagementApi(), quoted, get);
	expect(signed.headers).toEqual(headers);
	jest.useRealTimers();
});

it.each([
	['a key that begins with the word', 'BearerKey|1'],
	['the word alone', 'Bearer'],
	['a blank inside', 'pvk one'],
	['one quote', '"abc'],
	['quotes inside', 'a"b"c'],
	['a colon inside', 'token:abc'],
])('leaves %s as it is', (_what, text) => {
	expect(pastedKey(text)).toBe(text);
});

it.each(['""', '" "', '\u200B', "'\n'"])('finds nothing in %j', (text) => {
	const read = () => requiredText({ secretKey: text }, 'secretKey', 'Secret Key');
	expect(read).toThrow("'Secret Key' of the credential is empty");
});

it('leaves a secret that the user made up, but for blanks around it', () => {
	const credentials = { pingSecret: ' "Bearer of bad news" \u200B' };
	expect(requiredSecret(credentials, 'pingSecret', 'Ping Secret')).toBe('"Bearer of bad news"');
	expect(optionalText(credentials, 'pingSecret')).toBe('"Bearer of bad news"');
	expect(() => requiredSecret({}, 'pingSecret', 'Ping Secret')).toThrow("'Ping Secret'");
});
