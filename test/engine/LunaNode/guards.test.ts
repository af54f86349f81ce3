import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { json, runNode, type Run } from '../../support/engine/run.cjs';
import { byId } from '../../support/parameters.cjs';

let simulator: LunaNodeSimulator;

beforeAll(async () => {
	simulator = await startLunaNode();
});
beforeEach(() => simulator.reset());
afterAll(async () => await simulator.close());

const run = async (parameters: IDataObject, changes: Partial<Run> = {}) =>
	await runNode({
		node: 'lunaNode',
		parameters: parameters as INodeParameters,
		credentials: { lunaNodeApi: { ...simulator.credentials } },
		...changes,
	});

const CREATE = {
	resource: 'vm',
	operation: 'create',
	hostname: 'web-77',
	plan_id: byId('m.1'),
	additionalFields: { image_id: byId('84473') },
};

/** The ID of a new VM. */
async function made(changes: IDataObject = {}): Promise<string> {
	const { items, error } = await run({ ...CREATE, ...changes });
	expect(error).toBeUndefined();
	return String(items[0].json.vm_id);
}

const vms = async () => json(await run({ resource: 'vm', operation: 'list', returnAll: true }));

describe('Expected Name', () => {
	const destroy = async (vm: string, expectedName: unknown, changes: Partial<Run> = {}) =>
		await run(
			{
				resource: 'vm',
				operation: 'delete',
				vm_id: byId(vm),
				options: { expectedName } as IDataObject,
			},
			changes,
		);

	it('lets nothing happen to a record of another name', async () => {
		const vm = await made();
		const { error } = await destroy(vm, 'web-78');
		expect(error?.message).toContain(`The 'VM' ${vm} is called 'web-77', not 'web-78'`);
		const unknown = await destroy('82cb1f8f-83fc-4e7e-a4e5-4c1b8a9f5d0e', 'web-77');
		expect(unknown.error?.message).toContain('cannot be found');
		expect(unknown.error?.description).toContain(`web-77 (${vm})`);
		expect((await vms()).map(({ vm_id: id }) => id)).toContain(vm);
	});

	it('lets the record go that has the name', async () => {
		const vm = await made();
		expect((await destroy(vm, ' web-77 ')).error).toBeUndefined();
		expect((await vms()).map(({ vm_id: id }) => id)).not.toContain(vm);
	});

	it.each([
		'',
		' ',
		null,
		'={{ $json.missing }}',
		'={{ null }}',
		'null',
		NaN,
		{},
		[],
		'WEB-77',
		'web',
		'web-77\u200b',
	])('of %j destroys nothing', async (expected) => {
		const vm = await made();
		const failed = await destroy(vm, expected, { onError: 'continueRegularOutput' });
		expect(failed.items[0].json).toMatchObject({ sent: 'no', error: expect.any(String) });
		expect((await vms()).map(({ vm_id: id }) => id)).toContain(vm);
	});

	it('destroys nothing when the list cannot be read', async () => {
		const vm = await made();
		simulator.faults.add({ kind: 'status', status: 500, path: '*/vm/list/', times: 10 });
		expect((await destroy(vm, 'web-77')).error).toBeDefined();
		simulator.faults.clear();
		expect((await vms()).map(({ vm_id: id }) => id)).toContain(vm);
	});

	it('is checked with Validate Only, and for each item by itself', async () => {
		const ids = [await made(), await made({ hostname: 'web-78' })];
		const parameters = {
			resource: 'vm',
			operation: 'delete',
			vm_id: byId('={{ $json.id }}'),
			options: { expectedName: 'web-77', validateOnly: true, concurrency: 20 },
		};
		const { items } = await run(parameters, {
			items: ids.map((id) => ({ id })),
			onError: 'continueRegularOutput',
		});
		expect(items[0].json).toMatchObject({ valid: true });
		expect(items[1].json).toMatchObject({ sent: 'no', reason: 'blocked' });
	});
});

describe('When It Exists', () => {
	const create = async (whenExists: unknown, more: IDataObject = {}) =>
		await run({ ...CREATE, options: { whenExists } as IDataObject, ...more });

	it.each<[parameters: IDataObject, id: string]>([
		[CREATE, 'vm_id'],
		[
			{
				resource: 'volume',
				operation: 'create',
				region: byId('toronto'),
				label: 'data-77',
				size: 10,
			},
			'id',
		],
		[
			{
				resource: 'network',
				operation: 'create',
				region: byId('toronto'),
				name: 'backend-77',
				subnet: '172.20.0.0/16',
				dns: '203.0.113.53',
			},
			'net_id',
		],
		[{ resource: 'sshkey', operation: 'add', label: 'key-77', sshkey: 'ssh-ed25519 AAAA x' }, 'id'],
	])('gives the record that exists instead of another one: %j', async (parameters, id) => {
		const skip = async () => await run({ ...parameters, options: { whenExists: 'skip' } });
		expect((await skip()).items[0].json.existed).toBeUndefined();
		const again = await skip();
		expect(again.error).toBeUndefined();
		expect(again.items[0].json).toMatchObject({ existed: true, [id]: expect.anything() });
		const { error } = await run({ ...parameters, options: { whenExists: 'error' } });
		expect(error?.message).toContain('exists already');
	});

	it('finds a DNS record of the same name and type, unless one is replaced', async () => {
		const zone = await run({
			resource: 'dns2',
			operation: 'zone-add',
			name: 'guards.example.',
			ttl: 300,
		});
		const zones = json(await run({ resource: 'dns2', operation: 'zone-list', returnAll: true }));
		expect(zone.error).toBeUndefined();
		const id = String(zones.find(({ origin, name }) => (origin ?? name) === 'guards.example.')?.id);
		const record = {
			resource: 'dns2',
			operation: 'record-add',
			zone_id: byId(id),
			name: 'www',
			type: 'A',
			data: '203.0.113.10',
			ttl: 300,
		};
		await run(record);
		const same = await run({ ...record, options: { whenExists: 'error' } });
		expect(same.error?.message).toContain("'www' exists already");
		const other = await run({ ...record, type: 'TXT', options: { whenExists: 'error' } });
		expect(other.error).toBeUndefined();
	});

	it('does not choose among several', async () => {
		await made();
		await made();
		const { error } = await create('skip');
		expect(error?.message).toContain("'web-77' exists already");
		expect(error?.description).toContain('several');
		expect(await create('create')).toMatchObject({ error: undefined });
	});

	it.each(['Skip', 'yes', {}, 7, true])('refuses %j', async (choice) => {
		expect((await create(choice)).error?.message).toContain("'When It Exists'");
	});

	it('makes nothing when the list cannot be read', async () => {
		simulator.faults.add({ kind: 'status', status: 500, path: '*/vm/list/', times: 10 });
		expect((await create('skip')).error).toBeDefined();
		simulator.faults.clear();
		expect((await vms()).map(({ name }) => name)).not.toContain('web-77');
	});
});
