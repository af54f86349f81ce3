import { sleep, type IDataObject } from 'n8n-workflow';
import type { Execution } from '../../scripts/lib/execution.cjs';
import type { StoredWorkflow, Workflow } from '../../scripts/lib/n8nRest.cjs';
import rebuild from '../../examples/lunanode-rebuild.json';
import { byId, useLunaNode, VM } from './support/lunaNode.cjs';
import { runStep } from './support/n8n.cjs';
import { chain, START } from './support/workflow.cjs';

const provider = useLunaNode();

const GROUP = { region: byId('toronto'), group_id: byId('3003') };

/** Asks again and again, for half a minute at most, until there is an answer. */
async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
	for (let tries = 0; tries < 150; tries++) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await sleep(200);
	}
	throw new Error('This took too long');
}

describe('each resource', () => {
	it.each<[resource: string, operation: string, parameters: object, record: IDataObject]>([
		['billing', 'credit', {}, { credit: '42.73518200' }],
		['dns', 'dyn-add', { name: 'home', ip: '203.0.113.20' }, { success: true }],
		['dns2', 'zone-list', {}, { id: '5101', name: 'example.com.' }],
		['email', 'domain-list', {}, { id: '6101', name: 'example.com' }],
		['floating', 'add', { region: byId('toronto') }, { success: true }],
		['image', 'details', { image_id: byId('90211') }, { image_id: '90211', status: 'active' }],
		['lb', 'list', { region: byId('toronto') }, {}],
		['monitor', 'check-list', {}, { id: '4101', status: 'online' }],
		['network', 'list', {}, { net_id: '2001' }],
		['plan', 'list', {}, { plan_id: '86' }],
		['region', 'list', {}, { id: 'toronto', name: 'Toronto' }],
		['script', 'get', { script_id: byId('311') }, { name: 'apt upgrade' }],
		['securitygroup', 'rule-list', GROUP, { port_range: '443' }],
		['sshkey', 'list', {}, { id: '211', name: 'laptop' }],
		['vm', 'rename', { vm_id: byId(VM), hostname: 'renamed' }, { vm_id: VM, success: true }],
		['volume', 'extend', { volume_id: byId('502'), size: 30 }, { volume_id: '502' }],
	])('%s: %s', async (resource, operation, parameters, record) => {
		const run = await runStep(provider.n8n, {
			name: 'LunaNode',
			type: 'n8n-nodes-signed-apis.lunaNode',
			parameters: { resource, operation, ...parameters },
			credential: provider.account,
		});
		expect(run.error).toBeUndefined();
		const [first] = run.json('LunaNode');
		if (resource === 'lb') expect(first).toBeUndefined();
		else expect(first).toMatchObject(record);
		expect(provider.simulator.journal.processed.map(({ path }) => path)).toEqual([
			`/api/${resource}/${operation}/`,
		]);
	});
});

/** A workflow of the examples with this n8n's credential in the place of the user's. */
function withAccount(workflow: unknown): Workflow {
	const { id, name } = provider.account;
	const { nodes, ...rest } = workflow as Workflow;
	return {
		...rest,
		nodes: nodes.map((node) =>
			node.credentials ? { ...node, credentials: { lunaNodeApi: { id, name } } } : node,
		),
	};
}

it('rebuilds a VM: snapshot, wait, reimage, wait', async () => {
	const { n8n, simulator } = provider;
	const workflow = await n8n.createWorkflow(withAccount(rebuild));
	const run = await n8n.run(workflow, 'When clicking ‘Execute workflow’');

	expect(run.error).toBeUndefined();
	const [snapshot] = simulator.state.images.all(({ name }) => name.startsWith('before rebuild'));
	expect(run.json('Result')).toEqual([
		{
			vm: 'staging.example.com',
			status: 'Online',
			image: simulator.state.images.get('84474').name,
			snapshot_id: snapshot.id,
		},
	]);
	expect(simulator.journal.processed.map(({ path }) => path.slice(5, -1))).toEqual([
		'vm/snapshot',
		'image/details',
		'image/details',
		'vm/reimage',
		'vm/info',
		'vm/info',
	]);
});

describe('the trigger', () => {
	/** n8n polls no more than once a minute, at each of these times. */
	const TIMES = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55];
	const events = ['vmCreated', 'vmDeleted', 'vmStatusChanged', 'creditBelow'];

	const triggered = async (): Promise<StoredWorkflow> =>
		await provider.n8n.createWorkflow({
			...chain([
				{
					name: 'LunaNode Trigger',
					type: 'n8n-nodes-signed-apis.lunaNodeTrigger',
					parameters: {
						events,
						threshold: 10,
						pollTimes: {
							item: TIMES.map((second) => ({
								mode: 'custom',
								cronExpression: `${second} * * * * *`,
							})),
						},
					},
					credential: provider.account,
				},
				{ name: 'After', type: 'n8n-nodes-base.noOp', parameters: {} },
			]),
			pinData: {},
		});

	let workflow: StoredWorkflow | undefined;
	afterEach(async () => {
		if (workflow) await provider.n8n.deactivate(workflow);
		workflow = undefined;
	});

	const requests = () => provider.simulator.journal.processed.length;

	/** Executions of the workflow, the oldest first, once there are so many. */
	const executions = async (workflow: StoredWorkflow, count: number): Promise<Execution[]> =>
		await until(async () => {
			const ended = await provider.n8n.finishedExecutions(workflow);
			return ended.length < count ? undefined : ended.reverse();
		});

	/** Waits for one more poll; each asks for two lists. */
	async function nextPoll(): Promise<void> {
		const before = requests();
		await until(() => (requests() < before + 2 ? undefined : true));
	}

	it('starts the workflow once for each change, over several polls', async () => {
		const { n8n, simulator } = provider;
		workflow = await triggered();
		await n8n.activate(workflow);
		// The first poll remembers.
		await nextPoll();

		simulator.commands.setVmStatus({ vm_id: VM, status: 'Offline' });
		expect(await executions(workflow, 1)).toHaveLength(1);
		await nextPoll();
		const added = simulator.commands.addVm({ hostname: 'new.example.com' });
		simulator.commands.setCredit({ credit: '9.5' });
		expect(await executions(workflow, 2)).toHaveLength(2);
		await nextPoll();

		const runs = await executions(workflow, 2);
		expect(runs.map(({ status }) => status)).toEqual(['success', 'success']);
		expect(runs.map((run) => run.json('After'))).toMatchObject([
			[{ event: 'vmStatusChanged', vm_id: VM, previous_status: 'active' }],
			[
				{ event: 'vmCreated', vm_id: added.id },
				{ event: 'creditBelow', credit: '9.5', previous_credit: '42.73518200' },
			],
		]);
	});

	it('shows real records when it is tried out', async () => {
		const run = await provider.n8n.run(await triggered(), 'LunaNode Trigger');

		expect(run.error).toBeUndefined();
		expect(run.json('After').map(({ event }) => event)).toEqual(events);
	});
});

describe('the tool for AI agents', () => {
	const tool = {
		name: 'vm_details',
		type: 'n8n-nodes-signed-apis.lunaNodeTool',
		parameters: {
			resource: 'vm',
			operation: 'info',
			vm_id: byId("={{ $fromAI('vm_id', 'The ID of the VM', 'string') }}"),
		},
	};

	it('is called with what a language model would fill in', async () => {
		const { n8n, account } = provider;
		const agent = { name: 'Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 2.2 };
		const workflow = chain([
			{ ...agent, parameters: {} },
			{ ...tool, credential: account },
		]);
		const stored = await n8n.createWorkflow({
			...workflow,
			connections: {
				[START]: { main: [[{ node: agent.name, type: 'main', index: 0 }]] },
				[tool.name]: { ai_tool: [[{ node: agent.name, type: 'ai_tool', index: 0 }]] },
			},
		});
		// What the editor sends for "Execute step" of a tool, with the values that it asks the user for.
		const response = await fetch(`${n8n.url}/rest/workflows/${stored.id}/run`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie: n8n.cookie },
			body: JSON.stringify({
				triggerToStartFrom: { name: START },
				destinationNode: { nodeName: tool.name, mode: 'inclusive' },
				agentRequest: { query: { [tool.name]: { vm_id: VM } }, tool: { name: tool.name } },
			}),
		});
		expect(await response.json()).toEqual({ data: { executionId: expect.any(String) } });
		const run = await until(async () => (await n8n.finishedExecutions(stored))[0]);

		expect(run.error).toBeUndefined();
		expect(provider.simulator.journal.processed.map(({ path }) => path)).toEqual(['/api/vm/info/']);
		expect(run.stored).toContain('db-01.example.com');
	});
});
