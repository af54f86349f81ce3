import { randomBytes } from 'node:crypto';
import { createVm } from '../createVm.cjs';
import { Refusal } from '../refusal.cjs';
import type { Vm, VmStatus } from '../rows.cjs';
import { findPlan } from '../state.cjs';
import { vmInfo, vmRow } from '../vmView.cjs';
import type { Actions } from './action.cjs';
import { action, oneOf } from './action.cjs';
import { addImage } from './image.cjs';

export const vmActions: Actions = {
	'vm/list': action([], (state) => ({
		vms: state.vms.all().map((vm) => vmRow(state, state.pace.look(vm, false))),
	})),
	'vm/info': action(['vm_id'], (state, { vm_id }) => {
		const vm = state.pace.look(state.vms.get(vm_id), true);
		return { info: vmInfo(state, vm), extra: vmRow(state, vm) };
	}),
	'vm/create': action(['hostname', 'plan_id'], (state, parameters) => ({
		vm_id: createVm(state, parameters).id,
	})),
	'vm/start': move('Powering on', 'Online', ['Offline']),
	'vm/stop': move('Powering off', 'Offline', ['Online', 'Rescue']),
	'vm/reboot': move('Rebooting', 'Online', ['Online', 'Rescue']),
	'vm/rescue': move('Rebooting', 'Rescue'),
	'vm/shelve': move('Shelving', 'Shelved', ['Online', 'Offline']),
	'vm/unshelve': move('Powering on', 'Online', ['Shelved']),
	'vm/diskswap': action(['vm_id'], (state, { vm_id }) => {
		if (!state.vms.get(vm_id).installedFromIso) throw new Refusal('disk swap is not available');
	}),
	'vm/delete': action(['vm_id'], (state, { vm_id }) => {
		state.vms.remove(vm_id);
		for (const address of state.floatingIps.all((row) => row.vmId === vm_id)) {
			state.floatingIps.remove(address.id);
		}
		// The volume stays in use for some seconds after its VM is gone.
		for (const volume of state.volumes.all((row) => row.vmId === vm_id)) {
			state.pace.begin(volume, {}, { status: 'available', vmId: '' });
		}
	}),
	'vm/reimage': action(['vm_id', 'image_id'], (state, { vm_id, image_id }) => {
		const vm = state.vms.get(vm_id);
		const image = state.images.get(image_id);
		const interim: Partial<Vm> = { status: 'Rebuilding', imageName: image.name };
		state.pace.begin(vm, interim, { status: 'Online' });
	}),
	'vm/resize': action(['vm_id', 'plan_id'], (state, { vm_id, plan_id }) => {
		const vm = state.vms.get(vm_id);
		const final: Partial<Vm> = { status: vm.status, planId: findPlan(plan_id).id };
		state.pace.begin(vm, { status: 'Resizing' }, final);
	}),
	'vm/vnc': action(['vm_id'], (state, { vm_id }) => {
		const vm = state.vms.get(vm_id);
		return {
			vnc_url: `https://vnc.lunanode.example/vnc?token=${vm.id}-${randomBytes(8).toString('hex')}`,
		};
	}),
	'vm/snapshot': action(['vm_id', 'name'], (state, { vm_id, name }) => {
		const { region } = state.vms.get(vm_id);
		return addImage(state, { name, region, size: 524_288, format: 'qcow2', virtio: true });
	}),
	'vm/rename': action(['vm_id', 'hostname'], (state, { vm_id, hostname }) => {
		state.vms.get(vm_id).hostname = hostname;
	}),
	'vm/usage': action(['vm_id', 'key'], (state, parameters) => {
		state.vms.get(parameters.vm_id);
		const series = oneOf(parameters, 'key', Object.keys(USAGE));
		const now = Math.floor(state.now() / 1000);
		const times = [600, 300, 0].map((age) => String(now - age));
		return { usage: times.map((unix_time) => ({ unix_time, ...USAGE[series] })) };
	}),
	'vm/set-fairshare': action(
		['vm_id', 'charge_for_cpu', 'fairshare_nolend'],
		(state, { vm_id, charge_for_cpu, fairshare_nolend }) => {
			const values = { chargeForCpu: charge_for_cpu, fairshareNolend: fairshare_nolend };
			Object.assign(state.vms.get(vm_id), values);
		},
	),
};

const USAGE: Record<string, Record<string, string>> = {
	bandwidth: { incoming_rate: '20480', outgoing_rate: '51200', total_rate: '71680' },
	cpu: { percent: '12.5' },
	io: { read: '4096', write: '8192' },
};

function move(interim: VmStatus, final: VmStatus, from?: readonly VmStatus[]) {
	return action(['vm_id'], (state, { vm_id }) => {
		const vm = state.vms.get(vm_id);
		if (from && !from.includes(vm.status)) {
			throw new Refusal(`not possible while the VM is ${vm.status}`);
		}
		state.pace.begin(vm, { status: interim }, { status: final });
	});
}
