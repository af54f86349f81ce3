import type { INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../support/engine/poll.cjs';
import { storedToken } from '../support/moneyNsToken.cjs';
import { startTrickling, type TricklingServer } from '../support/tricklingServer.cjs';

/** What n8n grants a poll in these tests, in ms. */
const BUDGET_MS = 1500;

let server: TricklingServer;
let baseUrl: string;

beforeEach(async () => {
	server = await startTrickling();
	({ baseUrl } = server);
});
afterEach(async () => await server.close());

const TRIGGERS: Array<[string, INodeParameters, () => Record<string, object>]> = [
	[
		'moonBackPollingTrigger',
		{ authentication: 'apiToken', method: 'contacts', pollTimes: {} },
		() => ({ moonBackApi: { apiToken: 'token', baseUrl } }),
	],
	[
		'iMonezaPollingTrigger',
		{ events: ['resourceCreated'] },
		() => ({ iMonezaManagementApi: { accessKey: 'key', secretKey: 'secret', baseUrl } }),
	],
	[
		'moneyNsPollingTrigger',
		{ authentication: 'user', path: '/api/v1/orders' },
		() => {
			const login = { email: 'a@b.c', password: 'p', baseUrl };
			return { moneyNsUserApi: { ...login, sessionToken: storedToken(login) } };
		},
	],
	[
		'lunaNodeTrigger',
		{ events: ['vmCreated'] },
		() => ({ lunaNodeApi: { apiId: 'a'.repeat(16), apiKey: 'b'.repeat(128), baseUrl } }),
	],
];

async function start(
	node: string,
	parameters: INodeParameters,
	credentials: object,
): Promise<Poller> {
	return await startPolling({
		node,
		parameters,
		credentials: credentials as Parameters<typeof startPolling>[0]['credentials'],
		budgetMs: BUDGET_MS,
	});
}

/** How long it takes to fail, in ms, and what it says. */
async function failing({ poll }: Poller) {
	const startedAt = Date.now();
	const error = await poll().then(
		() => undefined,
		(thrown: Error) => thrown,
	);
	return { error, tookMs: Date.now() - startedAt };
}

it.each(TRIGGERS)('%s ends in time when an answer trickles in', async (node, parameters, made) => {
	const { error, tookMs } = await failing(await start(node, parameters, made()));
	expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
	expect(error?.message).not.toMatch(/cancel/i);
	expect(tookMs).toBeGreaterThan(BUDGET_MS / 2);
	expect(tookMs).toBeLessThan(BUDGET_MS + 1000);
});

it('ends in time when the login trickles in', async () => {
	const moneyNsUserApi = { email: 'x@y.z', password: 'p', baseUrl, sessionToken: '' };
	const [, , [node, parameters]] = TRIGGERS;
	const { error, tookMs } = await failing(await start(node, parameters, { moneyNsUserApi }));
	expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
	expect(tookMs).toBeLessThan(BUDGET_MS + 1000);
});

it.each(TRIGGERS)('%s polls as ever when answers come', async (node, parameters, made) => {
	const list: unknown =
		node === 'iMonezaPollingTrigger' ? [] : { success: 'yes', vms: [], data: [] };
	server.answers = () => list;
	expect(await (await start(node, parameters, made())).poll()).toBeNull();
});
