import { ALL_EVENTS, DB, MAIL, VM_EVENTS, WEB, useLunaNodePolling } from './polling';

const provider = useLunaNodePolling();

describe('VM events', () => {
	it('come from one request per poll, each once', async () => {
		const { poll } = await provider.start({ events: VM_EVENTS });
		expect(await poll()).toBeNull();
		expect(provider.asked()).toEqual(['vm/list']);

		const added = provider.simulator.commands.addVm({ hostname: 'new.example.com' });
		provider.simulator.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		provider.simulator.commands.removeVm({ vm_id: WEB });
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
		expect(provider.asked()).toEqual(['vm/list']);
		expect(await poll()).toBeNull();
	});

	it('are those that were chosen only', async () => {
		const { poll } = await provider.start({ events: ['vmDeleted'] });
		await poll();
		provider.simulator.commands.addVm({});
		provider.simulator.commands.setVmStatus({ vm_id: DB, status: 'Offline' });
		expect(await poll()).toBeNull();
		provider.simulator.commands.removeVm({ vm_id: DB });
		expect(await poll()).toMatchObject([{ event: 'vmDeleted', vm_id: DB }]);
	});

	it('are not set off by a new name', async () => {
		const { poll } = await provider.start({ events: VM_EVENTS });
		await poll();
		provider.simulator.state.vms.get(DB).hostname = 'renamed.example.com';
		expect(await poll()).toBeNull();
		provider.simulator.commands.removeVm({ vm_id: DB });
		expect(await poll()).toMatchObject([{ name: 'renamed.example.com' }]);
	});

	it('stay within the region', async () => {
		const region = { __rl: true, mode: 'list', value: 'montreal' };
		const { poll, restart } = await provider.start({ events: VM_EVENTS, region });
		await poll();
		provider.simulator.commands.removeVm({ vm_id: DB });
		provider.simulator.commands.setVmStatus({ vm_id: MAIL, status: 'Offline' });
		expect(await poll()).toMatchObject([{ vm_id: MAIL, previous_status: 'active' }]);

		// VMs that come into view with another filter are not new ones.
		restart({ events: VM_EVENTS, region: '' });
		expect(await poll()).toBeNull();
	});
});

describe('status events', () => {
	it('tell the status before, and count a new record', async () => {
		const { poll } = await provider.start({
			events: ['imageStatusChanged', 'volumeStatusChanged'],
		});
		expect(await poll()).toBeNull();
		expect(provider.asked()).toEqual(['image/list', 'volume/list']);

		provider.simulator.commands.setImageStatus({ image_id: '90211', status: 'killed' });
		provider.simulator.commands.setVolumeStatus({ volume_id: '502', status: 'in-use' });
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
		const volume = provider.simulator.state.volumes.add({
			name: 'new',
			region: 'toronto',
			size: '10',
			status: 'creating',
			vmId: '',
			createdAt: '2026-01-02T03:04:05Z',
		});
		provider.simulator.state.images.remove('90211');
		const [item, ...others] = (await poll()) ?? [];
		expect(item).toMatchObject({ event: 'volumeStatusChanged', id: volume.id });
		expect(item).not.toHaveProperty('previous_status');
		expect(others).toEqual([]);
	});

	it('tell of checks that go offline and come back', async () => {
		const { poll } = await provider.start({ events: ['checkStatusChanged'] });
		await poll();
		for (const status of ['offline', 'online'] as const) {
			provider.simulator.commands.setCheckStatus({ check_id: '4101', status });
			expect(await poll()).toMatchObject([
				{ event: 'checkStatusChanged', id: '4101', name: 'Website', status },
			]);
		}
		expect(provider.asked()).toEqual([
			'monitor/check-list',
			'monitor/check-list',
			'monitor/check-list',
		]);
	});
});

describe('the credit', () => {
	it('starts a workflow once for each fall below the threshold', async () => {
		const { poll, restart } = await provider.start({ events: ['creditBelow'], threshold: 10 });
		expect(await poll()).toBeNull();
		const credits = ['10.00000000', '9.99999999', '3.5', '-1', '10', '9'];
		const fired = [];
		for (const credit of credits) {
			provider.simulator.commands.setCredit({ credit });
			restart();
			if (await poll()) fired.push(credit);
		}
		expect(fired).toEqual(['9.99999999', '9']);
	});

	it('comes with the threshold and the credit before', async () => {
		const { poll } = await provider.start({ events: ['creditBelow'], threshold: 10 });
		await poll();
		provider.simulator.commands.setCredit({ credit: '9.5' });
		expect(await poll()).toEqual([
			{ event: 'creditBelow', credit: '9.5', threshold: 10, previous_credit: '42.73518200' },
		]);
	});
});

it('asks for each list once, whatever the events', async () => {
	const { poll } = await provider.start({ events: ALL_EVENTS, threshold: 10 });
	await poll();
	expect(provider.asked()).toEqual([
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
	[[], 'is empty'],
])('refuses the events %j', async (events, message) => {
	const { poll } = await provider.start({ events });
	await expect(poll()).rejects.toMatchObject({
		message: expect.stringContaining(message),
		failure: { cause: 'configuration-invalid' },
	});
	expect(provider.asked()).toEqual([]);
});
