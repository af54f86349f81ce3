import type { INodeParameters } from 'n8n-workflow';
import { runNode, type Run } from '../support/engine/run.cjs';
import { storedToken } from '../support/moneyNsToken.cjs';
import { startRawServer, type RawServer } from '../support/rawServer.cjs';
import { GET_RESOURCE, UPSERT_RESOURCE } from './IMoneza/node';

let server: RawServer;
let body: unknown;
beforeAll(async () => {
	server = await startRawServer((outgoing) => {
		outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	});
});
afterAll(() => server.close());

type ApiCall = [node: string, parameters: INodeParameters, type: string, data: object];

const iMoneza = (parameters: INodeParameters, type = 'iMonezaManagementApi'): ApiCall => [
	'iMoneza',
	parameters,
	type,
	{ accessKey: 'access-1', secretKey: 'secret-1' },
];
const moneyNs = (method: string): ApiCall => [
	'moneyNs',
	{
		resource: 'apiCall',
		operation: 'request',
		authentication: 'user',
		method,
		path: '/api/v1/x/1',
	},
	'moneyNsUserApi',
	{ email: 'a@b.example', password: 'c' },
];
const moonBack = (operation: string): ApiCall => [
	'moonBack',
	{ resource: 'apiMethod', operation, method: 'contacts/7', authentication: 'apiToken' },
	'moonBackApi',
	{ apiToken: 'token-1' },
];
const mark: ApiCall = [
	'moneroo',
	{ resource: 'payment', operation: 'markAsProcessed', paymentId: 'py_demo0001aaaa' },
	'monerooApi',
	{ secretKey: 'pvk_1' },
];
const upsert = iMoneza({ ...UPSERT_RESOURCE, additionalFields: { Title: 'x' } });
const access = iMoneza(
	{
		resource: 'access',
		operation: 'checkByUserToken',
		resourceKey: 'article-17',
		ResourceURL: 'https://x.example/',
	},
	'iMonezaAccessApi',
);

async function run([node, parameters, type, data]: ApiCall, changes: Partial<Run> = {}) {
	const unpaced = { ...data, baseUrl: server.url, requestsPerMinute: 0, requestsPerHour: 0 };
	const session = type.startsWith('moneyNs') && { sessionToken: storedToken(unpaced) };
	const credential = { ...unpaced, ...session };
	return await runNode({
		node,
		parameters,
		credentials: { [type]: credential as never },
		...changes,
	});
}

const WRITES: Array<[what: string, call: ApiCall]> = [
	['iMoneza', upsert],
	['MoneyNS', moneyNs('PUT')],
	['MoonBack', moonBack('patch')],
	['Moneroo', mark],
];

const NOES = [
	{ success: false, message: 'Not now' },
	{ Success: 'false', Message: 'Not now' },
	{ success: false, data: { message: 'Not now' } },
	{ status: 'error', message: 'Not now' },
	{ error: { message: 'Not now' } },
	{ data: null, errors: [{ detail: 'Not now' }] },
];

describe.each(WRITES)('a change at %s that is answered with 200', (provider, asked) => {
	it.each(NOES)('and %j has failed, with the words', async (answer) => {
		body = answer;
		const { error, items } = await run(asked);
		expect(error?.message).toBe(`${provider}: Not now`);
		expect(error?.description).toContain('look there whether it took effect');
		expect(items).toEqual([]);
	});

	it('and no is not sent again by Retry On Fail', async () => {
		body = NOES[0];
		const before = server.requests;
		await run(asked, { retryOnFail: true });
		expect(server.requests - before).toBe(1);
	});

	it.each([
		{ id: 7, success: false, message: 'The last delivery failed' },
		{ id: 7, error: 'of last week' },
		{ success: true, message: 'Saved', errors: [] },
	])('and %j has not failed', async (answer) => {
		body = answer;
		expect((await run(asked)).error).toBeUndefined();
	});
});

it.each<[what: string, call: ApiCall]>([
	['iMoneza', iMoneza(GET_RESOURCE)],
	['MoneyNS', moneyNs('GET')],
	['MoonBack', moonBack('get')],
])(
	'a read of %s that is answered with 200 and no fails with the words',
	async (provider, asked) => {
		body = { success: false, message: 'Not now' };
		const { error } = await run(asked);
		expect(error?.message).toBe(`${provider}: Not now`);
		expect(error?.description).toContain('against what the message says');
	},
);

it.each([{}, { Message: 'Unknown token' }, { success: false, message: 'Unknown token' }])(
	'an access is not granted by %j',
	async (answer) => {
		body = answer;
		const { error, items } = await run(access);
		expect(error?.message).toMatch(/^The access may have counted/);
		expect(items).toEqual([]);
	},
);
