import { createPublicKey, verify } from 'node:crypto';
import type { StoredCredential, StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import { startMoneyNs, type MoneyNsSimulator } from '../../simulators/moneyNs/index.cjs';
import { connectToN8n, runStep } from './support/n8n.cjs';
import { listenForPings, moneyNsStep, platformData, userData } from './support/moneyNs.cjs';
import type { Step } from './support/workflow.cjs';

const n8n = connectToN8n();

let moneyNs: MoneyNsSimulator;
let user: StoredCredential;
let platform: StoredCredential;
let active: StoredWorkflow | undefined;

const addUser = async (changes: object = {}) =>
	await n8n.createCredential({
		name: 'MoneyNS user',
		type: 'moneyNsUserApi',
		data: { ...userData(moneyNs), ...changes },
	});
const addPlatform = async (changes: object = {}) =>
	await n8n.createCredential({
		name: 'MoneyNS platform',
		type: 'moneyNsPlatformApi',
		data: { ...platformData(moneyNs), ...changes },
	});

// A simulator for each test: n8n remembers sessions by address and account.
beforeEach(async () => {
	moneyNs = await startMoneyNs();
	user = await addUser();
	platform = await addPlatform();
});
afterEach(async () => {
	if (active) await n8n.deactivate(active);
	active = undefined;
	await moneyNs.close();
});

const isLogin = ({ path }: { path: string }) => path.includes('/authenticate');
const logins = () => moneyNs.journal.entries.filter(isLogin);
const calls = () => moneyNs.journal.entries.filter((entry) => !isLogin(entry));
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

const echo = (credential: StoredCredential): Step =>
	moneyNsStep(credential, 'apiCall', 'request', {
		method: 'GET',
		path: '/api/v1/echo',
		queryParameters: { parameter: [{ name: 'n', value: '={{ $json.index }}' }] },
	});

describe('sessions', () => {
	it('are opened once for 200 items without a token, which n8n then keeps', async () => {
		const run = await runStep(n8n, echo(user), numbered(200));
		expect(run.error).toBeUndefined();
		expect(run.json('MoneyNS').map(({ data }) => (data as { query: object }).query)).toEqual(
			numbered(200).map(({ index }) => ({ n: String(index) })),
		);
		expect([logins().length, calls().length]).toEqual([1, 200]);

		await runStep(n8n, echo(user), numbered(5));
		expect([logins().length, calls().length]).toEqual([1, 205]);
		expect(run.stored).not.toContain(moneyNs.state.sessions[0].token);
	});

	it('that have ended are renewed once, and no item fails', async () => {
		await runStep(n8n, echo(platform));
		moneyNs.commands.expireSessions();
		moneyNs.journal.clear();
		const run = await runStep(n8n, echo(platform), numbered(200));
		expect(run.error).toBeUndefined();
		expect(run.json('MoneyNS').filter(({ data }) => data === undefined)).toEqual([]);
		expect(run.items('MoneyNS')).toHaveLength(200);
		expect(logins()).toHaveLength(1);

		moneyNs.journal.clear();
		await runStep(n8n, echo(platform), numbered(5));
		expect(moneyNs.journal.entries.map(({ status }) => status)).toEqual(Array(5).fill(200));
	});

	it('of a locked account are asked for once, and every item is told', async () => {
		const locked = await addUser({ email: 'locked@email.com' });
		const run = await runStep(n8n, { ...echo(locked), continueOnFail: true }, numbered(200));
		expect(run.status).toBe('success');
		const errors = run.json('MoneyNS').map(({ error }) => String(error));
		expect(errors).toHaveLength(200);
		expect(errors.filter((error) => !error.includes('account is locked'))).toEqual([]);
		expect([logins().length, calls().length]).toEqual([1, 0]);
	});
});

it('session: get tells the user ID and keeps the token to itself', async () => {
	for (const credential of [user, platform]) {
		const run = await runStep(n8n, moneyNsStep(credential, 'session', 'get'));
		expect(run.json('MoneyNS')).toEqual([
			{ userId: moneyNs.credentials.userId, validUntil: expect.any(String) },
		]);
		for (const { token } of moneyNs.state.sessions) expect(run.stored).not.toContain(token);
	}
});

it('apiCall: request puts the user ID in, and sends a body as it is', async () => {
	const { userId } = moneyNs.credentials;
	const orders = await runStep(
		n8n,
		moneyNsStep(user, 'apiCall', 'request', { path: '/api/v1/users/{userId}/orders' }),
	);
	expect(orders.json('MoneyNS')).toMatchObject([{ meta: { total: 12 } }]);
	expect(calls()[0].path).toBe(`/api/v1/users/${userId}/orders`);

	const body = '{ "amount": 12345678901234567890.10 }';
	const sent = await runStep(
		n8n,
		moneyNsStep(user, 'apiCall', 'request', { method: 'POST', path: '/api/v1/echo', body }),
	);
	expect(sent.json('MoneyNS')).toMatchObject([{ data: { method: 'POST', body } }]);
});

it.each(['https://evil.example.com/', '//evil.example.com', '/api/../x', '/a%2fb', '/a\\b'])(
	'apiCall: request refuses the path %j and sends nothing',
	async (path) => {
		const run = await runStep(n8n, moneyNsStep(user, 'apiCall', 'request', { path }));
		expect(run.error?.message).toContain("'Path'");
		expect(moneyNs.journal.entries).toEqual([]);
	},
);

const CHECKOUT = {
	request_id: 'order-1042',
	payment_operation: 'buy_with_fiat',
	payment_symbol: 'ETH',
	lifetimeMinutes: 30,
};

/** A checkout link whose ping goes to the given URL. */
async function checkoutLink(pingUrl: string): Promise<string> {
	const additionalFields = { ping_url: pingUrl, payment_secondAmount: '100.10', lang: 'de' };
	const step = moneyNsStep(platform, 'checkout', 'buildUrl', { ...CHECKOUT, additionalFields });
	const run = await runStep(n8n, step);
	expect(run.error).toBeUndefined();
	return String(run.json('MoneyNS')[0].url);
}

it('checkout: buildUrl makes a link that independent verifiers accept, without a request', async () => {
	const link = new URL(await checkoutLink('https://n8n.example.com/webhook/1/webhook'));
	expect(moneyNs.journal.entries).toEqual([]);
	const [header, payload, signature] = (link.searchParams.get('token') ?? '').split('.');
	const key = createPublicKey(moneyNs.state.platforms[0].publicKey);
	const signed = Buffer.from(`${header}.${payload}`);
	expect(verify('RSA-SHA512', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);

	expect((await fetch(link)).status).toBe(200);
	expect(moneyNs.state.checkouts).toMatchObject([
		{ request_id: 'order-1042', payment: { secondAmount: '100.10' } },
	]);
});

/** What the executions of a workflow began with, once so many have ended. */
async function started(workflow: StoredWorkflow, count: number) {
	for (;;) {
		const executions = await n8n.finishedExecutions(workflow);
		if (executions.length < count) continue;
		return executions.reverse().flatMap((run) => run.json('MoneyNS Trigger'));
	}
}

describe('MoneyNS Trigger behind its production URL', () => {
	const listening = async (parameters = {}, credential = platform) => {
		const { workflow, url } = await listenForPings(n8n, credential, parameters);
		active = workflow;
		return { workflow, url };
	};
	const statuses = (deliveries: Array<{ status?: number }>) =>
		deliveries.map(({ status }) => status);

	it.each(['GET', 'POST'] as const)('starts on the ping of a checkout by %s', async (method) => {
		const { workflow, url } = await listening();
		await fetch(await checkoutLink(url));
		const fields = { request_id: 'order-1042', status: 'paid' };
		expect(statuses(await moneyNs.commands.sendPing({ method, fields }))).toEqual([200]);
		const item = {
			request_id: 'order-1042',
			contentVerified: false,
			unverifiedContent: {
				method,
				query: method === 'GET' ? fields : {},
				body: method === 'POST' ? fields : {},
			},
		};
		expect(await started(workflow, 1)).toEqual([item]);
	});

	it('answers 401 to what is forged, and starts nothing', async () => {
		const { workflow, url } = await listening();
		await fetch(await checkoutLink(url));
		const right = String(moneyNs.state.checkouts[0].ping_url);
		const forged = [
			url,
			`${url}?request_id=order-1042`,
			right.replace('order-1042', 'order-1043'),
			right.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
			right.toUpperCase().replace(url.toUpperCase(), url),
			`${right}&ping_request_id=order-1043`,
			`${right}&ping_signature=${'0'.repeat(64)}`,
			right.replace('ping_signature=', 'ping_signature[]='),
			right.replace('ping_request_id=', 'ping_request_id[x]='),
		];
		for (const method of ['GET', 'POST'] as const) {
			for (const wrong of forged) {
				const sent = await moneyNs.commands.sendPing({ url: wrong, method, fields: {} });
				expect([wrong, ...statuses(sent)]).toEqual([wrong, 401]);
			}
		}
		// Proves that this n8n would show an execution if there was one.
		await moneyNs.commands.sendPing({ url: right });
		expect(await started(workflow, 1)).toHaveLength(1);
		expect(await n8n.finishedExecutions(workflow)).toHaveLength(1);
	});

	it('starts once for each request where that is wished', async () => {
		const { workflow, url } = await listening({ repetitions: 'first' });
		await fetch(await checkoutLink(url));
		const ping = async (fields: Record<string, string>) =>
			statuses(await moneyNs.commands.sendPing({ method: 'POST', fields }));
		expect([await ping({}), await ping({}), await ping({ a: '1' })]).toEqual([[200], [200], [200]]);
		expect(await started(workflow, 1)).toHaveLength(1);
		expect(await n8n.finishedExecutions(workflow)).toHaveLength(1);
	});
});

it('MoneyNS Polling Trigger shows records of the list when it is tried out', async () => {
	const trigger: Step = {
		name: 'MoneyNS Polling Trigger',
		type: 'n8n-nodes-signed-apis.moneyNsPollingTrigger',
		parameters: { authentication: 'user', path: '/api/v1/users/{userId}/orders' },
		credential: user,
	};
	const workflow = await n8n.createWorkflow({
		name: trigger.name,
		nodes: [
			{
				id: '00000000-0000-4000-8000-000000000001',
				name: trigger.name,
				type: trigger.type,
				typeVersion: 1,
				position: [0, 0],
				parameters: trigger.parameters,
				credentials: { moneyNsUserApi: { id: user.id, name: user.name } },
			},
		],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	const run = await n8n.run(workflow, trigger.name);
	expect(run.error).toBeUndefined();
	expect(run.json(trigger.name)).toEqual(moneyNs.state.orders.slice(2, 5));
	expect(logins()).toHaveLength(1);
});
