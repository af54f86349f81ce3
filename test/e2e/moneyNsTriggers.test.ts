import type { StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import { checkoutLink, listenForPings, useMoneyNs } from './support/moneyNs.cjs';
import type { Step } from './support/workflow.cjs';

const provider = useMoneyNs();
const { n8n, logins } = provider;

/** What the executions of a workflow began with, once so many have ended. */
async function started(workflow: StoredWorkflow, count: number) {
	for (;;) {
		const executions = await n8n.finishedExecutions(workflow);
		if (executions.length < count) continue;
		return executions.reverse().flatMap((run) => run.json('MoneyNS Trigger'));
	}
}

describe('MoneyNS Trigger behind its production URL', () => {
	let active: StoredWorkflow | undefined;

	afterEach(async () => {
		if (active) await n8n.deactivate(active);
		active = undefined;
	});

	const listening = async (parameters = {}, credential = provider.platform) => {
		const { workflow, url } = await listenForPings(n8n, credential, parameters);
		active = workflow;
		return { workflow, url };
	};
	const statuses = (deliveries: Array<{ status?: number }>) =>
		deliveries.map(({ status }) => status);

	it.each(['GET', 'POST'] as const)('starts on the ping of a checkout by %s', async (method) => {
		const { workflow, url } = await listening();
		await fetch(await checkoutLink(provider, url));
		const fields = { request_id: 'order-1042', status: 'paid' };
		expect(statuses(await provider.simulator.commands.sendPing({ method, fields }))).toEqual([200]);
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
		await fetch(await checkoutLink(provider, url));
		const right = String(provider.simulator.state.checkouts[0].ping_url);
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
				const sent = await provider.simulator.commands.sendPing({ url: wrong, method, fields: {} });
				expect([wrong, ...statuses(sent)]).toEqual([wrong, 401]);
			}
		}
		// Proves that this n8n would show an execution if there was one.
		await provider.simulator.commands.sendPing({ url: right });
		expect(await started(workflow, 1)).toHaveLength(1);
		expect(await n8n.finishedExecutions(workflow)).toHaveLength(1);
	});

	it('starts once for each request where that is wished', async () => {
		const { workflow, url } = await listening({ repetitions: 'first' });
		await fetch(await checkoutLink(provider, url));
		const ping = async (fields: Record<string, string>) =>
			statuses(await provider.simulator.commands.sendPing({ method: 'POST', fields }));
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
		credential: provider.user,
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
				credentials: { moneyNsUserApi: { id: provider.user.id, name: provider.user.name } },
			},
		],
		connections: {},
		settings: { executionOrder: 'v1' },
	});
	const run = await n8n.run(workflow, trigger.name);
	expect(run.error).toBeUndefined();
	expect(run.json(trigger.name)).toEqual(provider.simulator.state.orders.slice(2, 5));
	expect(logins()).toHaveLength(1);
});
