import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode, type Run } from '../support/engine/run.cjs';
import { byId } from '../support/parameters.cjs';
import { storedToken } from '../support/moneyNsToken.cjs';
import { startRawServer, type RawServer } from '../support/rawServer.cjs';
import { GET_RESOURCE } from './IMoneza/node';
import { PAYOUT } from './Moneroo/node';

const unpaced = { requestsPerMinute: 0, requestsPerHour: 0 };

/** One request of each provider; `echo` is a credential value that travels with it. */
const ASKED: Array<[provider: string, parameters: INodeParameters, type: string, data: object]> = [
	['Moneroo', PAYOUT, 'monerooApi', { secretKey: 'pvk_live_5|Geheimnis' }],
	[
		'LunaNode',
		{ resource: 'vm', operation: 'info', vm_id: byId('abc') },
		'lunaNodeApi',
		{ apiId: 'a'.repeat(16), apiKey: 'b'.repeat(128) },
	],
	[
		'iMoneza',
		GET_RESOURCE,
		'iMonezaManagementApi',
		{ accessKey: 'access-key-1', secretKey: 'Geheimnis' },
	],
	[
		'MoneyNS',
		{
			resource: 'apiCall',
			operation: 'request',
			path: '/api/v1/users/7/orders',
			authentication: 'user',
		},
		'moneyNsUserApi',
		{ email: 'a@b.example', password: 'Geheimnis' },
	],
	[
		'MoonBack',
		{ resource: 'apiMethod', operation: 'get', method: 'contacts', authentication: 'apiToken' },
		'moonBackApi',
		{ ['apiToken']: 'Geheimnis-token-1' },
	],
];

const NODES: Record<string, string> = {
	Moneroo: 'moneroo',
	LunaNode: 'lunaNode',
	iMoneza: 'iMoneza',
	MoneyNS: 'moneyNs',
	MoonBack: 'moonBack',
};

const json = (body: unknown) => ({ type: 'application/json', text: JSON.stringify(body) });
const SHAPES: Array<[shape: string, answer: { type: string; text: string }, words: string]> = [
	['error.message', json({ error: { message: 'Ask Otto first' } }), 'Ask Otto first'],
	['errors[].detail', json({ errors: [{ detail: 'Ask Otto first' }] }), 'Ask Otto first'],
	[
		'problem+json',
		{ ...json({ title: 'No', detail: 'Ask Otto' }), type: 'application/problem+json' },
		'No; Ask Otto',
	],
	['detail', json({ detail: 'Ask Otto first' }), 'Ask Otto first'],
	['msg', json({ msg: 'Ask Otto first' }), 'Ask Otto first'],
	['OAuth', json({ error: 'denied', error_description: 'Ask Otto' }), 'denied; Ask Otto'],
	['by field', json({ message: 'No.', errors: { who: ['Ask Otto'] } }), 'No. who: Ask Otto'],
	['text', { type: 'text/plain', text: 'Ask Otto first' }, 'Ask Otto first'],
	[
		'JSON as text',
		{ ...json({ message: 'Ask Otto first' }), type: 'text/plain' },
		'Ask Otto first',
	],
	['a page', { type: 'text/html', text: '<html><title>Ask Otto</title></html>' }, 'Ask Otto'],
	['XML', { type: 'application/xml', text: '<e><message>Ask Otto</message></e>' }, 'Ask Otto'],
	['what n8n would replace', json({ message: 'A preexisting order' }), 'A preexisting order'],
];

let server: RawServer;
let answer: Parameters<typeof startRawServer>[0];
beforeAll(async () => {
	server = await startRawServer((outgoing, call) => answer(outgoing, call));
});
afterAll(() => server.close());

async function ask(index: number, changes: Partial<Run> = {}) {
	const [provider, parameters, type, data] = ASKED[index];
	const credential: IDataObject = { ...data, ...unpaced, baseUrl: server.url };
	if (type === 'moneyNsUserApi') {
		credential.sessionToken = storedToken(credential, 'session-Geheimnis');
	}
	return await runNode({
		node: NODES[provider],
		parameters,
		credentials: { [type]: credential as never },
		...changes,
	});
}

describe.each(ASKED.map(([provider], index) => [provider, index] as const))(
	'%s',
	(provider, index) => {
		it.each(SHAPES)('is quoted from %s', async (_, { type, text }, words) => {
			answer = (outgoing) => outgoing.writeHead(400, { 'content-type': type }).end(text);
			const { error } = await ask(index);
			expect(error?.message).toBe(`${provider}: ${words}`);
		});

		it('is not quoted where it says nothing, and the advice speaks of no message', async () => {
			answer = (outgoing) => outgoing.writeHead(400).end();
			const { error } = await ask(index);
			expect(error?.message).toBe(`${provider} answered with HTTP status 400`);
			expect(error?.description).not.toMatch(/message says|it says/);
		});

		it('is quoted without what it repeats of the request', async () => {
			answer = (outgoing) => {
				const { headers, url } = outgoing.req;
				outgoing.writeHead(400).end(`Refused: ${url} ${JSON.stringify(headers)}`);
			};
			const { error, stored } = await ask(index);
			expect(error?.message).toContain('Refused');
			expect(error?.message).not.toMatch(/Geheimnis|[\da-f]{32}/);
			expect(stored).not.toContain('Geheimnis');
		});
	},
);
