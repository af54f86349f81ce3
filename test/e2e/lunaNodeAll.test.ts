import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/parameters.cjs';
import { example } from './support/example.cjs';
import { useLunaNode, VM } from './support/lunaNode.cjs';
import { runStep } from './support/n8n.cjs';
import { until } from './support/until.cjs';
import { chain, START } from './support/workflow.cjs';

const provider = useLunaNode();

const GROUP = { region: byId('toronto'), group_id: byId('3003') };

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

it('rebuilds a VM: snapshot, wait, reimage, wait', async () => {
	const { n8n, simulator, account } = provider;
	const workflow = await n8n.createWorkflow(example('lunanode-rebuild.json', account));
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
		const run = await until('the tool', async () => (await n8n.finishedExecutions(stored, 1))[0]);

		expect(run.error).toBeUndefined();
		expect(provider.simulator.journal.processed.map(({ path }) => path)).toEqual(['/api/vm/info/']);
		expect(run.stored).toContain('db-01.example.com');
	});
});
