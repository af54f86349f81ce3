import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../support/engine/poll.cjs';

/** What n8n grants a poll in these tests, in ms. */
const BUDGET_MS = 1500;

/** Answers with one byte after the other and never comes to an end, so that no connection is ever silent. */
let server: Server;
let trickles: Array<() => void> = [];
let baseUrl: string;
/** What is answered in whole. */
let whole: (path: string) => string | undefined;

beforeEach(async () => {
	whole = () => undefined;
	server = createServer((request, response) => {
		request.resume();
		request.on('end', () => answer(request.url ?? '', response));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
	for (const stop of trickles) stop();
	trickles = [];
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

function answer(path: string, response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'application/json' });
	const text = whole(path);
	if (text !== undefined) {
		response.end(text);
		return;
	}
	const timer = setInterval(() => response.write(' '), 50);
	trickles.push(() => clearInterval(timer));
	response.on('close', () => clearInterval(timer));
}

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
		() => ({ moneyNsUserApi: { email: 'a@b.c', password: 'p', baseUrl, sessionToken: 'token' } }),
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
	whole = () =>
		JSON.stringify(node === 'iMonezaPollingTrigger' ? [] : { success: 'yes', vms: [], data: [] });
	expect(await (await start(node, parameters, made())).poll()).toBeNull();
});
