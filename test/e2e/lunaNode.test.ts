import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { byId } from '../support/parameters.cjs';
import { useLunaNode, VM, vmStep } from './support/lunaNode.cjs';
import { runStep } from './support/n8n.cjs';
import type { Step } from './support/workflow.cjs';

const provider = useLunaNode();
const { n8n } = provider;

describe('LunaNode node', () => {
	it('lists all VMs', async () => {
		const run = await runStep(n8n, vmStep(provider.account, 'list', { returnAll: true }));

		expect(run.status).toBe('success');
		expect(run.json('LunaNode').map(({ name }) => name)).toEqual(
			provider.simulator.state.vms.all().map(({ hostname }) => hostname),
		);
	});

	it('makes one call per item and keeps the order of the items', async () => {
		const ids = provider.simulator.state.vms.all().map(({ id }) => id);
		const step = vmStep(provider.account, 'info', { vm_id: byId('={{ $json.id }}') });
		const run = await runStep(
			n8n,
			step,
			ids.map((id) => ({ id })),
		);

		expect(run.status).toBe('success');
		expect(run.json('LunaNode').map(({ vm_id }) => vm_id)).toEqual(ids);
		expect(run.items('LunaNode').map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_, item) => ({ item })),
		);
	});

	it('creates a VM and deletes it again', async () => {
		const { vms, images } = provider.simulator.state;
		const [image] = images.all();
		const created = await runStep(
			n8n,
			vmStep(provider.account, 'create', {
				hostname: 'new.example.com',
				plan_id: byId('91'),
				additionalFields: { image_id: byId(image.id), region: byId(image.region) },
			}),
		);
		expect(created.error).toBeUndefined();
		const id = String(created.json('LunaNode')[0].vm_id);
		expect(vms.get(id)).toMatchObject({ hostname: 'new.example.com' });

		const remove = vmStep(provider.account, 'delete', { vm_id: byId(id) });
		const deleted = await runStep(n8n, remove);
		expect(deleted.json('LunaNode')).toEqual([{ deleted: true }]);
		expect(vms.all().map((vm) => vm.id)).not.toContain(id);
	});
});

describe('HTTP Request node with the LunaNode credential', () => {
	const NODE = 'HTTP Request';
	const request = (parameters: object): Step => ({
		name: NODE,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${provider.simulator.url}/api/vm/info/`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'lunaNodeApi',
			sendBody: true,
			options: {},
			...parameters,
		},
		credential: provider.account,
	});
	const bodyParameters = { parameters: [{ name: 'vm_id', value: VM }] };

	it.each([
		['JSON text', { specifyBody: 'json', jsonBody: `{ "vm_id": "${VM}" }` }],
		['JSON fields', { bodyParameters }],
		['a form', { contentType: 'form-urlencoded', bodyParameters }],
	])('signs a body given as %s', async (_, parameters) => {
		const run = await runStep(n8n, request(parameters));

		expect(run.error).toBeUndefined();
		expect(run.json(NODE)).toMatchObject([{ success: 'yes', extra: { vm_id: VM } }]);
	});

	it('signs a request without a body', async () => {
		const url = `${provider.simulator.url}/api/vm/list/`;
		const run = await runStep(n8n, request({ url, sendBody: false }));

		expect(run.json(NODE)).toMatchObject([{ success: 'yes' }]);
	});

	it('does not sign a request to another host', async () => {
		const other = await startLunaNode();
		const run = await runStep(n8n, request({ url: `${other.url}/api/vm/info/`, bodyParameters }));
		await other.close();

		expect(run.status).toBe('error');
		expect(other.journal.entries).toHaveLength(0);
	});
});

describe('credential test', () => {
	it('accepts a good key', async () => {
		expect(await n8n.testCredential(provider.account)).toMatchObject({ status: 'OK' });
	});

	it('says in plain words that a wrong key was refused', async () => {
		const wrong = await provider.addCredential({ apiKey: 'x'.repeat(128) });

		expect(await n8n.testCredential(wrong)).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^LunaNode refused the call\. .* API key/),
		});
	});

	it('tells of a 401 at once: a test is about whether the key is accepted', async () => {
		const { faults, journal } = provider.simulator;
		faults.add({ kind: 'status', status: 401 });

		expect(await n8n.testCredential(provider.account)).toMatchObject({ status: 'Error' });
		expect(journal.entries.map(({ status }) => status)).toEqual([401]);
	});
});
