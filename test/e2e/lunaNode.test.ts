import type { Execution } from '../../scripts/lib/execution.cjs';
import type { N8nRest, StoredCredential } from '../../scripts/lib/n8nRest.cjs';
import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import { connectToN8n, runStep } from './support/n8n.cjs';
import type { Step } from './support/workflow.cjs';

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const UNKNOWN_VM = '11111111-2222-4333-8444-555555555555';

let n8n: N8nRest;
let lunaNode: LunaNodeSimulator;
let account: StoredCredential;

const credential = (name: string, changes: object = {}) =>
	n8n.createCredential({
		name,
		type: 'lunaNodeApi',
		data: { ...lunaNode.credentials, ...changes },
	});

const step = (operation: string, parameters: object = {}, changes: Partial<Step> = {}): Step => ({
	name: 'LunaNode',
	type: 'n8n-nodes-signed-apis.lunaNode',
	parameters: { resource: 'vm', operation, ...parameters },
	credential: account,
	...changes,
});

const byId = (id: string) => ({ __rl: true, mode: 'id', value: id });

const json = (run: Execution, node = 'LunaNode') => run.items(node).map((item) => item.json);

beforeAll(async () => {
	n8n = connectToN8n();
	lunaNode = await startLunaNode();
	account = await credential('LunaNode account');
});
beforeEach(() => lunaNode.reset());
afterAll(() => lunaNode.close());

describe('LunaNode node', () => {
	it('lists all VMs', async () => {
		const run = await runStep(n8n, step('list', { returnAll: true }));

		expect(run.status).toBe('success');
		expect(json(run).map(({ name }) => name)).toEqual(
			lunaNode.state.vms.all().map(({ hostname }) => hostname),
		);
	});

	it('makes one call per item and keeps the order of the items', async () => {
		const ids = lunaNode.state.vms.all().map(({ id }) => id);
		const run = await runStep(
			n8n,
			step('info', { vm_id: byId('={{ $json.id }}') }),
			ids.map((id) => ({ id })),
		);

		expect(run.status).toBe('success');
		expect(json(run).map(({ vm_id }) => vm_id)).toEqual(ids);
		expect(run.items('LunaNode').map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_, item) => ({ item })),
		);
	});

	it('creates a VM and deletes it again', async () => {
		const [image] = lunaNode.state.images.all();
		const created = await runStep(
			n8n,
			step('create', {
				hostname: 'new.example.com',
				plan_id: byId('91'),
				additionalFields: { image_id: byId(image.id), region: byId(image.region) },
			}),
		);
		expect(created.error).toBeUndefined();
		const [{ vm_id: id }] = json(created);
		expect(lunaNode.state.vms.get(String(id))).toMatchObject({ hostname: 'new.example.com' });

		const deleted = await runStep(n8n, step('delete', { vm_id: byId(String(id)) }));
		expect(json(deleted)).toEqual([{ deleted: true }]);
		expect(lunaNode.state.vms.all().map((vm) => vm.id)).not.toContain(id);
	});
});

describe('HTTP Request node with the LunaNode credential', () => {
	const request = (parameters: object): Step => ({
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${lunaNode.url}/api/vm/info/`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'lunaNodeApi',
			sendBody: true,
			options: {},
			...parameters,
		},
		credential: account,
	});
	const bodyParameters = { parameters: [{ name: 'vm_id', value: VM }] };

	it.each([
		['JSON text', { specifyBody: 'json', jsonBody: `{ "vm_id": "${VM}" }` }],
		['JSON fields', { bodyParameters }],
		['a form', { contentType: 'form-urlencoded', bodyParameters }],
	])('signs a body given as %s', async (_, parameters) => {
		const run = await runStep(n8n, request(parameters));

		expect(run.error).toBeUndefined();
		expect(json(run, 'HTTP Request')).toMatchObject([{ success: 'yes', extra: { vm_id: VM } }]);
	});

	it('signs a request without a body', async () => {
		const url = `${lunaNode.url}/api/vm/list/`;
		const run = await runStep(n8n, request({ url, sendBody: false }));

		expect(json(run, 'HTTP Request')).toMatchObject([{ success: 'yes' }]);
	});

	it('does not sign a request to another host', async () => {
		const other = await startLunaNode();
		const run = await runStep(n8n, request({ url: `${other.url}/api/vm/info/`, bodyParameters }));

		expect(run.status).toBe('error');
		expect(other.journal.entries).toHaveLength(0);
		await other.close();
	});
});

describe('credential test', () => {
	it('accepts a good key', async () => {
		expect(await n8n.testCredential(account)).toMatchObject({ status: 'OK' });
	});

	it('says in plain words that a wrong key was refused', async () => {
		const wrong = await credential('Wrong key', { apiKey: 'x'.repeat(128) });

		expect(await n8n.testCredential(wrong)).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^LunaNode refused the call\. .* API key/),
		});
	});

	it('signs afresh what was answered with 401, and is accepted', async () => {
		lunaNode.faults.add({ kind: 'status', status: 401 });

		expect(await n8n.testCredential(account)).toMatchObject({ status: 'OK' });
		expect(lunaNode.journal.entries.map(({ status }) => status)).toEqual([401, 200]);
		// Signed once, not around what was signed before.
		expect([...new URLSearchParams(lunaNode.journal.last?.body.toString()).keys()].sort()).toEqual([
			'nonce',
			'req',
			'signature',
		]);
	});
});

describe('when LunaNode does not do what was asked', () => {
	// A call that changes something, so that nothing repeats it on its own.
	const rename = (changes: Partial<Step> = {}) =>
		step('rename', { vm_id: byId('={{ $json.id }}'), hostname: 'renamed.example.com' }, changes);
	const secrets = () => {
		const signed = lunaNode.journal.entries.map(({ body }) => new URLSearchParams(`${body}`));
		const { apiKey } = lunaNode.credentials;
		return [apiKey.slice(0, 16), ...signed.map((form) => form.get('signature') ?? '')];
	};

	it.each<[string, Parameters<LunaNodeSimulator['faults']['add']>[0], RegExp]>([
		['HTTP 500', { kind: 'status', status: 500, body: '' }, /\b500\b/],
		['a web page', { kind: 'html' }, /web page/],
		['half an answer', { kind: 'truncatedJson' }, /cut off/],
		['a lost connection', { kind: 'resetAfter' }, /connection/],
	])('says so after %s, and sends the request once', async (_, fault, words) => {
		lunaNode.faults.add(fault);
		const run = await runStep(n8n, rename(), [{ id: VM }]);

		expect(run.status).toBe('error');
		expect(run.error?.message).toMatch(words);
		expect(run.error?.description).toBeTruthy();
		expect(lunaNode.journal.entries).toHaveLength(1);
		for (const secret of secrets()) expect(run.stored).not.toContain(secret);
	});

	it("passes LunaNode's own words on", async () => {
		const run = await runStep(n8n, rename(), [{ id: UNKNOWN_VM }]);

		expect(run.status).toBe('error');
		expect(run.error?.message).toContain('invalid vm');
	});

	it('says that an address cannot be reached', async () => {
		const gone = await startLunaNode();
		await gone.close();
		const unreachable = await credential('Unreachable', { baseUrl: gone.url });
		const run = await runStep(n8n, rename({ credential: unreachable }), [{ id: VM }]);

		expect(run.error?.message).toContain('could not be reached');
		expect(run.error?.description).toContain('Base URL');
		expect(run.stored).not.toContain(lunaNode.credentials.apiKey.slice(0, 16));
	});

	it('gives one message per failing item when told to continue', async () => {
		lunaNode.faults.add({ kind: 'html', skip: 2 });
		const ids = [VM, UNKNOWN_VM, VM, VM];
		const run = await runStep(
			n8n,
			rename({ continueOnFail: true }),
			ids.map((id) => ({ id })),
		);

		expect(run.status).toBe('success');
		expect(json(run)).toEqual([
			expect.not.objectContaining({ error: expect.anything() }),
			{ error: expect.stringContaining('invalid vm') },
			{ error: expect.stringContaining('web page') },
			expect.not.objectContaining({ error: expect.anything() }),
		]);
		expect(run.items('LunaNode').map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_, item) => ({ item })),
		);
		for (const secret of secrets()) expect(run.stored).not.toContain(secret);
	});
});
