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

/** Runs a node for three items with "Retry On Fail"; the second one meets a fault at its first try. */
async function run(node: Node, fault: Fault) {
	const { parameters, start } = WRITES[node];
	const { simulator, type, data } = await start();
	const isWrite = (entry: (typeof simulator.journal.entries)[number]) => !isLogin(entry);
	simulator.faults.add({ ...fault, path: node === 'moneyNs' ? '*/echo' : '*', skip: 1 });
	const { items, error } = await runNode({
		node,
		parameters,
		credentials: { [type]: data as never },
		items: [{ n: 1 }, { n: 2 }, { n: 3 }],
		retryOnFail: true,
	});
	const requests = simulator.journal.entries.filter(isWrite).length;
	const processed = simulator.journal.processed.filter(isWrite).length;
	await simulator.close();
	return { items, error, requests, processed };
}

const NODES = Object.keys(WRITES) as Node[];

it.each(NODES)('%s sends no item again that was accepted', async (node) => {
	const seen = await run(node, { kind: 'status', status: 422 });
	expect(seen.error).toBeUndefined();
	expect(seen.items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 2 },
	]);
	expect(seen).toMatchObject({ requests: 4, processed: 3 });
});

it.each<Node>(['moneroo', 'lunaNode'])(
	'%s sends no item again that may have been accepted',
	async (node) => {
		const faults: Fault[] = [
			{ kind: 'resetAfter' },
			{ kind: 'resetDuring' },
			{ kind: 'html' },
			{ kind: 'status', status: 503 },
		];
		for (const fault of faults) {
			const seen = await run(node, fault);
			expect(`${seen.error?.message} ${seen.error?.description}`).toContain('may have');
			expect(seen.requests).toBe(2);
		}
	},
);
