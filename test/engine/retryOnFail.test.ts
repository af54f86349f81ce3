import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { runNode } from '../support/engine/run.cjs';
import { isLogin } from '../support/isLogin.cjs';
import { byId } from '../support/parameters.cjs';
import { PAYOUT } from './monerooNode';

/** A write for each item, and the simulator that counts what it did. */
const WRITES = {
	moneroo: {
		parameters: { ...PAYOUT, amount: '={{ $json.n }}' },
		start: async () => {
			const simulator = await startMoneroo();
			return { simulator, type: 'monerooApi', data: simulator.credentials };
		},
	},
	lunaNode: {
		parameters: {
			resource: 'vm',
			operation: 'create',
			hostname: '=web-{{ $json.n }}',
			plan_id: byId('m.1'),
			additionalFields: { image_id: byId('84473') },
		},
		start: async () => {
			const simulator = await startLunaNode();
			return { simulator, type: 'lunaNodeApi', data: simulator.credentials };
		},
	},
	moonBack: {
		parameters: {
			authentication: 'apiToken',
			resource: 'apiMethod',
			operation: 'post',
			method: 'contacts',
			body: '={{ { n: $json.n } }}',
		},
		start: async () => {
			const simulator = await startMoonBack();
			const { apiToken, baseUrl } = simulator.credentials;
			return { simulator, type: 'moonBackApi', data: { apiToken, baseUrl, requestsPerHour: 0 } };
		},
	},
	moneyNs: {
		parameters: {
			authentication: 'user',
			resource: 'apiCall',
			operation: 'request',
			path: '/api/v1/echo',
			method: 'POST',
			body: '={{ { n: $json.n } }}',
		},
		start: async () => {
			const simulator = await startMoneyNs();
			const { email, password, baseUrl } = simulator.credentials;
			return {
				simulator,
				type: 'moneyNsUserApi',
				data: { email, password, baseUrl, sessionToken: '' },
			};
		},
	},
} satisfies Record<string, { parameters: INodeParameters; start: () => Promise<unknown> }>;

type Node = keyof typeof WRITES;

type OnError = 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';

/** Runs a node for three items with "Retry On Fail"; one of them meets a fault at its first try. */
async function run(node: Node, fault: Fault, onError: OnError, skip = 1) {
	const { parameters, start } = WRITES[node];
	const { simulator, type, data } = await start();
	const isWrite = (entry: (typeof simulator.journal.entries)[number]) => !isLogin(entry);
	simulator.faults.add({ ...fault, path: node === 'moneyNs' ? '*/echo' : '*', skip });
	const { items, error } = await runNode({
		node,
		parameters,
		credentials: { [type]: data as never },
		items: [{ n: 1 }, { n: 2 }, { n: 3 }],
		retryOnFail: true,
		onError,
	});
	const requests = simulator.journal.entries.filter(isWrite).length;
	const processed = simulator.journal.processed.filter(isWrite).length;
	await simulator.close();
	return { items, error, requests, processed };
}

const NODES = Object.keys(WRITES) as Node[];

describe.each(NODES)('%s', (node) => {
	it('sends no item again that was accepted', async () => {
		const seen = await run(node, { kind: 'status', status: 422 }, 'stopWorkflow');
		expect(seen.error).toBeUndefined();
		expect(seen.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(seen).toMatchObject({ requests: 4, processed: 3 });
	});

	// n8n then runs the whole node again because the first item has an error.
	it.each<OnError>(['continueRegularOutput', 'continueErrorOutput'])(
		'sends no item again that was accepted, On Error: %s',
		async (onError) => {
			const seen = await run(node, { kind: 'status', status: 422 }, onError, 0);
			expect(seen).toMatchObject({ requests: 4, processed: 3 });
		},
	);

	it.each<Fault>([
		{ kind: 'resetAfter' },
		{ kind: 'resetDuring' },
		{ kind: 'truncatedJson' },
		{ kind: 'status', status: 503 },
	])('sends no item again that may have been accepted: $kind', async (fault) => {
		const stopped = await run(node, fault, 'stopWorkflow');
		expect(`${stopped.error?.message} ${stopped.error?.description}`).toMatch(/\bmay have\b/);
		expect(stopped.requests).toBe(2);
		const continued = await run(node, fault, 'continueRegularOutput', 0);
		expect(continued.requests).toBe(3);
		expect(continued.items[0].json.error).toBeDefined();
	});
});

it('waits for what an earlier try still has on its way', async () => {
	const { start, parameters } = WRITES.moneroo;
	const { simulator, data } = await start();
	simulator.faults.add({ kind: 'delay', ms: 300 });
	simulator.faults.add({ kind: 'status', status: 422 });
	const { items } = await runNode({
		node: 'moneroo',
		parameters: { ...parameters, options: { concurrency: 2 } },
		credentials: { monerooApi: data as never },
		items: [{ n: 1000 }, { n: 2000 }],
		retryOnFail: true,
	});
	expect(items).toHaveLength(2);
	const amounts = simulator.state.transactions.all('payout').slice(2);
	expect(amounts.map(({ request }) => request.amount).sort()).toEqual([1000, 2000]);
	await simulator.close();
});
