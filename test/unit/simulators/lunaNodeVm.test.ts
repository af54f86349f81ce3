import type { LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import { lunaNodeCall } from './lunaNodeClient.cjs';

let simulator: LunaNodeSimulator;

afterEach(async () => {
	await simulator.close();
});

describe('life of a VM', () => {
	const create = async (): Promise<string> => {
		const parameters = { hostname: 'new', plan_id: 'm.2', image_id: '84473' };
		return (await lunaNodeCall(simulator, 'vm/create', parameters)).json().vm_id as string;
	};
	const label = async (vm_id: string): Promise<string> => {
		const { info } = (await lunaNodeCall(simulator, 'vm/info', { vm_id })).json();
		return (info as { status_nohtml: string }).status_nohtml;
	};

	it('is not there when its creation was refused', async () => {
		simulator = await startLunaNode();
		const before = simulator.state.vms.all().length;
		const parameters = { hostname: 'new', plan_id: 'm.2', image_id: '84573', region: 'montreal' };
		const seen = await lunaNodeCall(simulator, 'vm/create', { ...parameters, ip: '203.0.113.60' });
		expect(seen.json().error).toBe('invalid region');
		expect(simulator.state.vms.all()).toHaveLength(before);
	});

	it('is built within the configured number of looks', async () => {
		simulator = await startLunaNode({ settleAfter: { infoCalls: 2 } });
		const id = await create();
		expect([await label(id), await label(id), await label(id)]).toEqual([
			'BUILD',
			'BUILD',
			'Online',
		]);
	});

	it('is built within the configured time', async () => {
		let now = Date.now();
		simulator = await startLunaNode({ settleAfter: { ms: 1000 }, now: () => now });
		const id = await create();
		expect(await label(id)).toBe('BUILD');
		now += 1000;
		expect(await label(id)).toBe('Online');
	});

	it('stops by way of Powering off, and only when it runs', async () => {
		simulator = await startLunaNode();
		const vm_id = '5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11';
		await lunaNodeCall(simulator, 'vm/stop', { vm_id });
		expect([await label(vm_id), await label(vm_id)]).toEqual(['Powering off', 'Offline']);
		const again = await lunaNodeCall(simulator, 'vm/stop', { vm_id });
		expect(again.json().success).toBe('no');
	});

	it('changes its plan only when the resize is done', async () => {
		simulator = await startLunaNode();
		await lunaNodeCall(simulator, 'vm/resize', { vm_id: '48213', plan_id: 'm.4' });
		expect(simulator.state.vms.get('48213').planId).toBe('86');
		await label('48213');
		expect([await label('48213'), simulator.state.vms.get('48213').planId]).toEqual([
			'Offline',
			'92',
		]);
	});

	it('ends with its address given back and its volume free', async () => {
		simulator = await startLunaNode();
		const vm_id = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
		const volumeStatus = async () =>
			(
				(await lunaNodeCall(simulator, 'volume/info', { volume_id: '501' })).json().volume as {
					status: string;
				}
			).status;
		await lunaNodeCall(simulator, 'vm/delete', { vm_id });
		expect(simulator.state.floatingIps.all(({ ip }) => ip === '203.0.113.12')).toEqual([]);
		expect([await volumeStatus(), await volumeStatus()]).toEqual(['in-use', 'available']);
	});

	it('is part of the seed again after a reset', async () => {
		simulator = await startLunaNode();
		await lunaNodeCall(simulator, 'vm/delete', { vm_id: '48213' });
		simulator.commands.addVm({ hostname: 'added.example.com', status: 'Offline' });
		simulator.reset();
		expect(simulator.state.vms.all().map(({ hostname }) => hostname)).not.toContain(
			'added.example.com',
		);
		expect(simulator.state.vms.has('48213')).toBe(true);
		expect(simulator.journal.entries).toEqual([]);
	});
});
