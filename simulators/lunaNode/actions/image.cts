import { createHash } from 'node:crypto';
import { Refusal } from '../refusal.cjs';
import type { Image } from '../rows.cjs';
import type { LunaNodeState } from '../state.cjs';
import type { Actions } from './action.cjs';
import { action, oneOf } from './action.cjs';

export const imageActions: Actions = {
	'image/list': action([], (state, { region }) => ({
		images: state.images
			.all((image) => region === undefined || image.region === region)
			.map((image) => state.pace.look(image, false))
			.map(({ id, name, region, status }) => ({ image_id: id, name, region, status })),
	})),
	'image/details': action(['image_id'], (state, { image_id }) => ({
		details: details(state.pace.look(state.images.get(image_id), true)),
	})),
	'image/fetch': action(['region', 'name', 'location', 'format'], (state, parameters) => {
		if (!/^(https?|ftp):\/\//.test(parameters.location)) throw new Refusal('invalid location');
		return addImage(state, {
			name: parameters.name,
			region: parameters.region,
			size: 1_048_576,
			format: oneOf(parameters, 'format', ['iso', 'qcow2']) as Image['format'],
			virtio: parameters.virtio === 'yes',
		});
	}),
	'image/replicate': action(['image_id', 'region'], (state, { image_id, region }) => {
		const { name, size, format, virtio } = state.images.get(image_id);
		return addImage(state, { name, region, size, format, virtio });
	}),
	'image/rename': action(['image_id', 'name'], (state, { image_id, name }) => {
		state.images.get(image_id).name = name;
	}),
	'image/delete': action(['image_id'], (state, { image_id }) => {
		state.images.remove(image_id);
	}),
	'image/retrieve': action(['image_id'], (state, { image_id }) => {
		const image = state.pace.look(state.images.get(image_id), false);
		if (image.status !== 'active') throw new Refusal('image is not active');
		return imageBytes(image);
	}),
};

export function addImage(
	state: LunaNodeState,
	values: Pick<Image, 'name' | 'region' | 'size' | 'format' | 'virtio'>,
): { image_id: string } {
	const createdAt = new Date(state.now()).toISOString().replace('Z', '000');
	const image = state.images.add({ ...values, status: 'queued', createdAt });
	state.pace.begin(image, {}, { status: 'active' });
	return { image_id: image.id };
}

/** The same bytes for the same image each time. */
export function imageBytes({ id, size }: Image): Buffer {
	return Buffer.alloc(size, createHash('sha256').update(id).digest());
}

function details(image: Image): Record<string, unknown> {
	return {
		status: image.status,
		size: String(image.size),
		name: image.name,
		region: image.region,
		time_created: image.createdAt,
		checksum: createHash('md5').update(imageBytes(image)).digest('hex'),
		disk_format: image.format,
		hw_disk_bus: image.virtio ? 'virtio' : 'ide',
		hw_vif_model: image.virtio ? 'virtio' : 'e1000',
		hw_video_model: 'cirrus',
		libvirt_cpu_mode: 'default',
		cache_mode: 'default',
		is_read_only: image.name.includes('(template)') ? 'yes' : 'no',
		metadata: [],
	};
}
