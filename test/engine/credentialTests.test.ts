import { CREDENTIAL_CASES } from '../support/credentialCases.cjs';
import { CALLERS } from '../support/engine/callers.cjs';
import { testCredential } from '../support/engine/credentialTester.cjs';
import { loadPackage } from '../support/engine/package.cjs';
import { runNode } from '../support/engine/run.cjs';
import { startRawServer } from '../support/rawServer.cjs';
import { startSelfSigned } from '../support/selfSigned.cjs';

const GREEN = { status: 'OK', message: 'Connection successful!' };

/** What a user can act upon, in every reason. */
const DESCRIPTIONS = /Base URL|[Cc]heck|Copy|Correct|Ask|Use the|Try again/;

/** Wrong keys, each in a form that can be sent. */
const WRONG: Record<string, object> = {
	lunaNodeApi: { apiKey: 'z'.repeat(128) },
	moonBackApi: { apiToken: 'wrong|token' },
	moonBackJwtApi: { apiKey: 'wrong-issuer' },
	monerooApi: { secretKey: 'pvk_wrong|key' },
	moneyNsUserApi: { password: 'wrong-password' },
	moneyNsPlatformApi: { platform: 'WRONGPLA' },
	iMonezaManagementApi: { secretKey: 'wrong-secret' },
	iMonezaAccessApi: { secretKey: 'wrong-secret' },
};

type Respond = Parameters<typeof startRawServer>[0];

const json =
	(status: number, body: unknown): Respond =>
	(outgoing) =>
		outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const html = (status: number): Respond => {
	const page = '<!DOCTYPE html><html><head><title>Welcome</title></head></html>';
	return (outgoing) => outgoing.writeHead(status, { 'content-type': 'text/html' }).end(page);
};

/** Servers that are none of a provider: every request gets the same. */
const OTHERS: Array<[string, Respond, RegExp]> = [
	['a page that is not there', html(404), /Base URL/],
	['404 as JSON', json(404, { message: 'Not Found' }), /Base URL/],
	['404 of a Laravel', json(404, { message: 'The route v1/a could not be found.' }), /Base URL/],
	['404 without a body', (outgoing) => outgoing.writeHead(404).end(), /Base URL/],
	[
		'302',
		(outgoing) => outgoing.writeHead(302, { location: 'http://127.0.0.1:1/login' }).end(),
		/Base URL/,
	],
	['a web page', html(200), /Base URL/],
	['JSON of something else', json(200, { status: 'ok', data: [] }), /Base URL/],
	['JSON that looks a little like it', json(200, { success: true, name: 'x', id: 1 }), /Base URL/],
	['an empty object', json(200, {}), /Base URL/],
	['a JSON text', json(200, 'welcome'), /Base URL/],
	['nothing', (outgoing) => outgoing.writeHead(204).end(), /Base URL/],
	['400', json(400, { message: 'Bad Request' }), DESCRIPTIONS],
	['401', json(401, { message: 'Unauthenticated.' }), DESCRIPTIONS],
	['403', json(403, { message: 'Forbidden.' }), DESCRIPTIONS],
	['500', json(500, { message: 'Server Error' }), DESCRIPTIONS],
	['503 with a page', html(503), DESCRIPTIONS],
];

/** Ways to write a Base URL that lead to the provider all the same. */
function spellings(type: string): Array<[string, (url: string) => string]> {
	const known: Array<[string, (url: string) => string]> = [
		['as it is documented', (url) => url],
		['with a slash at its end', (url) => `${url}/`],
		['with two slashes and a blank', (url) => `${url}// `],
	];
	if (type.startsWith('moonBack')) return [...known, ['without /v2', (url) => url.slice(0, -3)]];
	known.push(['with /v1', (url) => `${url}/v1`], ['with /v1/', (url) => `${url}/v1/`]);
	if (type.startsWith('moneyNs')) known.push(['with /api/v1', (url) => `${url}/api/v1`]);
	return known;
}

describe.each(CREDENTIAL_CASES)('the test of $type$variant', ({ type, start, sample }) => {
	let simulator: Awaited<ReturnType<typeof start>>['simulator'];
	let data: Awaited<ReturnType<typeof start>>['data'];
	beforeAll(async () => {
		({ simulator, data } = await start());
	});
	afterAll(async () => await simulator.close());

	it.each(spellings(type))('is green where a call works: Base URL %s', async (_how, change) => {
		const baseUrl = change(String(data.baseUrl));
		expect(await testCredential(type, { ...data, baseUrl })).toEqual(GREEN);
		const { credentials } = await loadPackage();
		const node = CALLERS['a declarative node'](credentials[type], baseUrl, sample);
		const called = await runNode({
			node,
			parameters: { temp: '' },
			credentials: { [type]: { ...data, baseUrl } },
		});
		expect(called.error).toBeUndefined();
	});

	it('is red with a wrong key, and says which', async () => {
		expect(WRONG).toHaveProperty(type);
		const { status, message } = await testCredential(type, { ...data, ...WRONG[type] });
		expect(status).toBe('Error');
		expect(message).toMatch(/key|token|credentials are wrong/i);
		expect(message).toMatch(DESCRIPTIONS);
		for (const value of Object.values(WRONG[type])) expect(message).not.toContain(value);
	});

	if (type.startsWith('moonBack')) {
		it('is red where the Base URL ends in /v1, which MoonBack does not have there', async () => {
			const baseUrl = String(data.baseUrl).replace('/v2', '/v1');
			const { status, message } = await testCredential(type, { ...data, baseUrl });
			expect([status, message]).toEqual(['Error', expect.stringMatching(/ends in \/v1.*\/v2/)]);
		});
	}

	it.each(OTHERS)('is red when the server answers with %s', async (_what, respond, reason) => {
		const server = await startRawServer(respond);
		const { status, message } = await testCredential(type, { ...data, baseUrl: server.url });
		await server.close();
		expect([status, message]).toEqual(['Error', expect.stringMatching(reason)]);
	});

	it('is red when nobody listens, and names the cause', async () => {
		const server = await startRawServer(html(200));
		await server.close();
		const { status, message } = await testCredential(type, { ...data, baseUrl: server.url });
		expect([status, message]).toEqual([
			'Error',
			expect.stringMatching(/refused the connection( \(ECONNREFUSED\)|\. Check the Base URL)/),
		]);
	});

	it('is red when the certificate is not trusted, and names the cause', async () => {
		const server = await startSelfSigned();
		const { status, message } = await testCredential(type, { ...data, baseUrl: server.url });
		await server.close();
		expect([status, message]).toEqual([
			'Error',
			expect.stringMatching(/certificate .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)/),
		]);
	});
});
