import { createVerify } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { MoonBackApi } from '../../../credentials/MoonBackApi.credentials';
import { MoonBackJwtApi } from '../../../credentials/MoonBackJwtApi.credentials';
import { authenticateWith, type AnyRequest } from '../../support/authenticate.cjs';
import { fixture } from '../../support/fixtures.cjs';

const BASE = 'https://api.moonback.me/v2';
const TOKEN = '12|abcDEF+/=';

const withToken = async (request: AnyRequest, credentials: ICredentialDataDecryptedObject = {}) =>
	await authenticateWith(
		new MoonBackApi(),
		{ apiToken: ` ${TOKEN} `, baseUrl: BASE, ...credentials },
		request,
	);

describe('an API token', () => {
	it('goes into the header', async () => {
		const signed = await withToken({ url: '/any', headers: { authorization: 'mine' } });
		expect(signed.headers).toEqual({ Authorization: `Bearer ${TOKEN}` });
	});

	it('goes into the query where the credential says so', async () => {
		const signed = await withToken({ url: '/any?q=a+b', qs: { p: 'c d' } }, { sendIn: 'query' });
		expect(signed.url).toBe(`${BASE}/any?q=a+b&p=c%20d&api_token=12%7CabcDEF%2B%2F%3D`);
		expect(signed.headers).toEqual({});
	});

	it('stands in the query once, however often the request is signed', async () => {
		const first = await withToken({ url: '/any', qs: { p: 1 } }, { sendIn: 'query' });
		const second = await withToken({ ...first }, { sendIn: 'query', apiToken: 'new' });
		expect(second.url).toBe(`${BASE}/any?p=1&api_token=new`);
	});

	it.each([
		'api_token=forged',
		'api%5Ftoken=forged',
		'%61pi_token=forged',
		'+api_token=forged',
		'api.token=forged',
		'api_token[]=forged',
		'api_token%5Bx%5D=forged',
		'api_token',
	])('is the only one, whatever the caller puts beside it: %s', async (query) => {
		const request = { url: `/any?p=%20&${query}&q=1` };
		const signed = await withToken(request, { sendIn: 'query' });
		expect(signed.url).toMatch(/\?p=%20&q=1&api_token=(?!forged)[^&]+$/);
	});

	it('is named when it is empty', async () => {
		await expect(withToken({ url: '/any' }, { apiToken: '' })).rejects.toThrow("'API Token'");
	});
});

describe('a JWT', () => {
	const credentials = {
		apiKey: 'key-1',
		privateKey: fixture('keys/test-rsa-private.pkcs1.pem'),
		baseUrl: BASE,
	};
	const bearer = async (changes: ICredentialDataDecryptedObject = {}) => {
		const signed = await authenticateWith(
			new MoonBackJwtApi(),
			{ ...credentials, ...changes },
			{ url: '/any' },
		);
		return String(signed.headers?.Authorization).replace(/^Bearer /, '');
	};

	it('has exactly the claims iss and iat, and a right signature', async () => {
		jest.useFakeTimers({ now: 1_598_978_496_000, doNotFake: ['performance'] });
		const [header, claims, signature] = (await bearer()).split('.');
		jest.useRealTimers();
		const text = (part: string) => Buffer.from(part, 'base64url').toString();
		expect([text(header), text(claims)]).toEqual([
			'{"alg":"RS512","typ":"JWT"}',
			'{"iss":"key-1","iat":1598978496}',
		]);
		const verify = createVerify('RSA-SHA512').update(`${header}.${claims}`);
		expect(verify.verify(fixture('keys/test-rsa-public.pem'), signature, 'base64url')).toBe(true);
	});

	it.each([
		['API Key', { apiKey: '' }],
		['Private Key', { privateKey: ' ' }],
		['Private Key', { privateKey: fixture('keys/test-rsa-public.pem') }],
	])('cannot be made without a right %s', async (label, changes) => {
		await expect(bearer(changes)).rejects.toThrow(`'${label}'`);
	});
});
