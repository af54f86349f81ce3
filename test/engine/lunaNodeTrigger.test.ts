import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import { startPolling, type Poller } from '../support/engine/poll.cjs';

const WEB = '5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11';
const DB = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const MAIL = 'f4a86d15-97b2-4c6a-8e0f-2d1b7c9a4d44';

const VM_EVENTS = ['vmCreated', 'vmDeleted', 'vmStatusChanged'];
const ALL_EVENTS = [
	...VM_EVENTS,
	'imageStatusChanged',
	'volumeStatusChanged',
	'checkStatusChanged',
	'creditBelow',
];

let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode();
});
beforeEach(() => lunaNode.reset());
afterAll(() => lunaNode.close());

const start = async (parameters: INodeParameters): Promise<Poller> =>
	await startPolling({
		node: 'lunaNodeTrigger',
		parameters,
		credentials: { lunaNodeApi: lunaNode.credentials },
	});

/** The paths that were asked for since the last time. */
function asked(): string[] {
	const paths = lunaNode.journal.entries.map(({ path }) => path.slice('/api/'.length, -1));
	lunaNode.journal.clear();
	return paths.sort();
}

describe('VM events', () => {
	it('come from one request per poll, each once', async () => {
		const { poll } = await start({ events: VM_EVENTS });
		expect(await poll()).toBeNull();
		expect(asked()).toEqual(['vm/list']);

		const added = lunaNode.commands.addVm({ hostname: 'new.example.com' });
		lunaNode.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		lunaNode.commands.removeVm({ vm_id: WEB });
		expect(await poll()).toEqual([
			expect.objectContaining({
				event: 'vmCreated',
				vm_id: added.id,
				hostname: 'new.example.com',
				os_status: 'active',
			}),
			expect.objectContaining({
				event: 'vmStatusChanged',
				vm_id: DB,
				os_status: 'shutoff',
				previous_status: 'active',
			}),
			{
				event: 'vmDeleted',
				vm_id: WEB,
				name: 'web-01.example.com',
				previous_status: 'active',
			},
		]);
		expect(asked()).toEqual(['vm/list']);
		expect(await poll()).toBeNull();
	});

	it('are those that were chosen only', async () => {
		const { poll } = await start({ events: ['vmDeleted'] });
		await poll();
		lunaNode.commands.addVm({});
		lunaNode.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		expect(await poll()).toBeNull();
		lunaNode.commands.removeVm({ vm_id: DB });
		expect(await poll()).toMatchObject([{ event: 'vmDeleted', vm_id: DB }]);
	});

	it('are not set off by a new name', async () => {
		const { poll } = await start({ events: VM_EVENTS });
		await poll();
		lunaNode.state.vms.get(DB).hostname = 'renamed.example.com';
		expect(await poll()).toBeNull();
		lunaNode.commands.removeVm({ vm_id: DB });
		expect(await poll()).toMatchObject([{ name: 'renamed.example.com' }]);
	});

	it('stay within the region', async () => {
		const region = { __rl: true, mode: 'list', value: 'montreal' };
		const { poll, restart } = await start({ events: VM_EVENTS, region });
		await poll();
		lunaNode.commands.removeVm({ vm_id: DB });
		lunaNode.commands.setVmStatus({ vm_id: MAIL, status: 'Offline' });
		expect(await poll()).toMatchObject([{ vm_id: MAIL, previous_status: 'active' }]);

		// VMs that come into view with another filter are not new ones.
		restart({ events: VM_EVENTS, region: '' });
		expect(await poll()).toBeNull();
	});
});

describe('status events', () => {
	it('tell the status before, and count a new record', async () => {
		const { poll } = await start({ events: ['imageStatusChanged', 'volumeStatusChanged'] });
		expect(await poll()).toBeNull();
		expect(asked()).toEqual(['image/list', 'volume/list']);

		lunaNode.commands.setImageStatus({ image_id: '90211', status: 'killed' });
		lunaNode.commands.setVolumeStatus({ volume_id: '502', status: 'in-use' });
		expect(await poll()).toMatchObject([
			{
				event: 'imageStatusChanged',
				image_id: '90211',
				status: 'killed',
				previous_status: 'active',
			},
			{
				event: 'volumeStatusChanged',
				id: '502',
				status: 'in-use',
				previous_status: 'available',
			},
		]);
		const volume = lunaNode.state.volumes.add({
			name: 'new',
			region: 'toronto',
			size: '10',
			status: 'creating',
			vmId: '',
			createdAt: '2026-01-02T03:04:05Z',
		});
		lunaNode.state.images.remove('90211');
		const [item, ...others] = (await poll()) ?? [];
		expect(item).toMatchObject({ event: 'volumeStatusChanged', id: volume.id });
		expect(item).not.toHaveProperty('previous_status');
		expect(others).toEqual([]);
	});

	it('tell of checks that go offline and come back', async () => {
		const { poll } = await start({ events: ['checkStatusChanged'] });
		await poll();
		for (const status of ['offline', 'online'] as const) {
			lunaNode.commands.setCheckStatus({ check_id: '4101', status });
			expect(await poll()).toMatchObject([
				{ event: 'checkStatusChanged', id: '4101', name: 'Website', status },
			]);
		}
		expect(asked()).toEqual(['monitor/check-list', 'monitor/check-list', 'monitor/check-list']);
	});
});

describe('the credit', () => {
	it('starts a workflow once for each fall below the threshold', async () => {
		const { poll, restart } = await start({ events: ['creditBelow'], threshold: 10 });
		expect(await poll()).toBeNull();
		const credits = ['10.00000000', '9.99999999', '3.5', '-1', '10', '9'];
		const fired = [];
		for (const credit of credits) {
			lunaNode.commands.setCredit({ credit });
			restart();
			if (await poll()) fired.push(credit);
		}
		expect(fired).toEqual(['9.99999999', '9']);
	});

	it('comes with the threshold and the credit before', async () => {
		const { poll } = await start({ events: ['creditBelow'], threshold: 10 });
		await poll();
		lunaNode.commands.setCredit({ credit: '9.5' });
		expect(await poll()).toEqual([
			{ event: 'creditBelow', credit: '9.5', threshold: 10, previous_credit: '42.73518200' },
		]);
	});
});

it('asks for each list once, whatever the events', async () => {
	const { poll } = await start({ events: ALL_EVENTS, threshold: 10 });
	await poll();
	expect(asked()).toEqual([
		'billing/credit',
		'image/list',
		'monitor/check-list',
		'vm/list',
		'volume/list',
	]);
});

it.each([
	[['vmcreated'], "unknown event 'vmcreated'"],
	['vmCreated,vmDeleted', 'holds no list of events'],
	[[], 'holds no list of events'],
])('refuses the events %j', async (events, message) => {
	const { poll } = await start({ events });
	await expect(poll()).rejects.toMatchObject({
		message: expect.stringContaining(message),
		failure: { cause: 'configuration-invalid' },
	});
	expect(asked()).toEqual([]);
});
