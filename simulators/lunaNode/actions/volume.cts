import { Refusal } from '../refusal.cjs';
import type { Volume } from '../rows.cjs';
import type { LunaNodeState } from '../state.cjs';
import type { Actions } from './action.cjs';
import { action, wholeNumber } from './action.cjs';
import { addImage } from './image.cjs';

const GB = 1_073_741_824;

export const volumeActions: Actions = {
	'volume/list': action([], (state, { region }) => ({
		volumes: state.volumes
			.all((volume) => region === undefined || volume.region === region)
			.map((volume) => state.pace.look(volume, false))
			.map(({ id, name, region, size, status, createdAt }) => ({
				id,
				identification: identification(id),
				name,
				region,
				size,
				status,
				time_created: createdAt,
				user_id: '1001',
			})),
	})),
	'volume/info': action(['volume_id'], (state, { volume_id }) => {
		const volume = state.pace.look(state.volumes.get(volume_id), true);
		const { id, name, size, status, createdAt, vmId, region } = volume;
		return {
			volume: {
				id,
				identification: identification(id),
				name,
				size,
				status,
				created: createdAt,
				attached: vmId,
				region,
			},
		};
	}),
	'volume/create': action(['region', 'label', 'size'], (state, parameters) => {
		const { region, label, image, snapshot_id } = parameters;
		if (image !== undefined) state.images.get(image);
		if (snapshot_id !== undefined) state.snapshots.get(snapshot_id);
		const volume = state.volumes.add({
			name: label,
			region,
			size: wholeNumber(parameters, 'size'),
			status: 'creating',
			vmId: '',
			createdAt: timestamp(state),
		});
		const interim = image === undefined ? 'creating' : 'downloading';
		state.pace.begin(volume, { status: interim }, { status: 'available' });
		return { volume_id: volume.id };
	}),
	'volume/attach': action(['volume_id', 'vm_id', 'target'], (state, parameters) => {
		const volume = availableVolume(state, parameters.volume_id);
		const vm = state.vms.get(parameters.vm_id);
		if (vm.region !== volume.region) throw new Refusal('invalid region');
		if (!/^(auto|\/dev\/[a-z]+)$/.test(parameters.target)) throw new Refusal('invalid target');
		state.pace.begin(volume, { vmId: vm.id }, { status: 'in-use' });
	}),
	'volume/detach': action(['volume_id'], (state, { volume_id }) => {
		const volume = state.volumes.get(volume_id);
		if (volume.vmId === '') throw new Refusal('volume is not attached');
		state.pace.begin(volume, {}, { status: 'available', vmId: '' });
	}),
	'volume/extend': action(['volume_id', 'size'], (state, parameters) => {
		const volume = availableVolume(state, parameters.volume_id);
		const size = wholeNumber(parameters, 'size');
		if (Number(size) <= Number(volume.size)) throw new Refusal('invalid size');
		volume.size = size;
	}),
	'volume/rename': action(['volume_id', 'name'], (state, { volume_id, name }) => {
		state.volumes.get(volume_id).name = name;
	}),
	'volume/delete': action(['volume_id'], (state, { volume_id }) => {
		availableVolume(state, volume_id);
		state.volumes.remove(volume_id);
	}),
	// The answers of the four snapshot actions are not known.
	'volume/snapshot-create': action(['volume_id', 'label'], (state, { volume_id, label }) => {
		const { region, size } = state.volumes.get(volume_id);
		return { snapshot_id: state.snapshots.add({ name: label, region, size }).id };
	}),
	'volume/snapshot-list': action(['region'], (state, { region }) => ({
		snapshots: state.snapshots.all((snapshot) => snapshot.region === region),
	})),
	'volume/snapshot-replicate': action(
		['region', 'snapshot_id', 'image_name', 'dst_region'],
		(state, { snapshot_id, image_name, dst_region }) => {
			const { size } = state.snapshots.get(snapshot_id);
			const bytes = Math.min(Number(size) * GB, 1_048_576);
			const image = { name: image_name, region: dst_region, size: bytes, virtio: true };
			return addImage(state, { ...image, format: 'qcow2' });
		},
	),
	'volume/snapshot-delete': action(['region', 'snapshot_id'], (state, { snapshot_id }) => {
		state.snapshots.remove(snapshot_id);
	}),
};

function availableVolume(state: LunaNodeState, id: string): Volume {
	const volume = state.pace.look(state.volumes.get(id), false);
	if (volume.status !== 'available') throw new Refusal(`volume is ${volume.status}`);
	return volume;
}

function identification(id: string): string {
	return `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
}

function timestamp(state: LunaNodeState): string {
	return new Date(state.now()).toISOString().replace(/\.\d+Z$/, 'Z');
}
